import fc from 'fast-check'
import {
  extendStroke,
  isSigned,
  signatureBounds,
  signatureImage,
  type Point,
  type Stroke,
} from '@/domain/pledges/signature'

const point = fc.record({
  x: fc.double({ min: 0, max: 400, noNaN: true }),
  y: fc.double({ min: 0, max: 200, noNaN: true }),
})
const draw = (points: readonly Point[]): Stroke => points.reduce<Stroke>(extendStroke, [])

describe('isSigned', () => {
  it.each([
    ['nothing', []],
    ['a dot', [[{ x: 10, y: 10 }]]],
    [
      'a slip of the finger',
      [
        [
          { x: 10, y: 10 },
          { x: 30, y: 10 },
        ],
      ],
    ],
  ])('does not take %s for a name', (_, strokes) => {
    expect(isSigned({ kind: 'drawn', strokes })).toBe(false)
  })

  it('takes strokes that together are as long as a name', () => {
    const stroke = draw([
      { x: 10, y: 10 },
      { x: 45, y: 10 },
    ])
    expect(isSigned({ kind: 'drawn', strokes: [stroke, stroke] })).toBe(true)
  })

  it('does not take blanks for a typed name', () => {
    expect(isSigned({ kind: 'typed', name: ' 　' })).toBe(false)
    expect(isSigned({ kind: 'typed', name: '王' })).toBe(true)
  })
})

describe('extendStroke', () => {
  it('leaves out points that say nothing new, so that a signature stays small', () => {
    const stroke = draw([
      { x: 1, y: 1 },
      { x: 1.5, y: 1 },
      { x: 9.123456, y: 1 },
    ])
    expect(stroke).toEqual([
      { x: 1, y: 1 },
      { x: 9.1, y: 1 },
    ])
  })
})

describe('signatureBounds', () => {
  it('holds every point of the name', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 50 }), (points) => {
        const stroke = draw(points)
        const { left, top, width, height } = signatureBounds([stroke])
        return stroke.every(
          ({ x, y }) => x >= left && x <= left + width + 1e-9 && y >= top && y <= top + height + 1e-9,
        )
      }),
    )
  })
})

describe('signatureImage', () => {
  it('is a picture of one line for each stroke', () => {
    const stroke = [
      { x: 4, y: 4 },
      { x: 24, y: 8 },
    ]
    const svg = decodeURIComponent(signatureImage([stroke, stroke]).replace('data:image/svg+xml,', ''))
    expect(svg).toContain("viewBox='0 0 28 12'")
    expect(svg.match(/<path d='M4 4Q4 4 14 6L24 8'\/>/g)).toHaveLength(2)
  })
})
