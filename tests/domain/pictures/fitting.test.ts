import fc from 'fast-check'
import { bytesIn, fittedTo } from '../../../src/domain/pictures/fitting'

describe('pictures: fittedTo', () => {
  it.each([
    ['a photograph', { width: 4000, height: 3000 }, { width: 1280, height: 960 }],
    ['a screen held upright', { width: 1080, height: 2400 }, { width: 576, height: 1280 }],
    ['a small one, which is not enlarged', { width: 300, height: 200 }, { width: 300, height: 200 }],
    ['a line', { width: 9000, height: 1 }, { width: 1280, height: 1 }],
  ])('makes %s fit', (_, size, fitted) => {
    expect(fittedTo(size, 1280)).toEqual(fitted)
  })

  it('never passes the side, and keeps the shape to a pixel', () => {
    const length = fc.integer({ min: 1, max: 20_000 })
    fc.assert(
      fc.property(length, length, (width, height) => {
        const fitted = fittedTo({ width, height }, 1280)
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(1280)
        const ratio = Math.max(fitted.width, fitted.height) / Math.max(width, height)
        expect(Math.abs(fitted.width - width * ratio)).toBeLessThanOrEqual(1)
        expect(Math.abs(fitted.height - height * ratio)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('pictures: bytesIn', () => {
  it('tells how many bytes a text carries', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 99 }), (bytes) => {
        expect(bytesIn(Buffer.from(bytes).toString('base64'))).toBe(bytes.length)
      }),
    )
  })
})
