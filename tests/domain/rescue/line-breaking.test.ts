import fc from 'fast-check'
import { breakIntoLines } from '../../../src/domain/rescue/line-breaking'

describe('breakIntoLines', () => {
  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const oneLine = text.replace(/\n/g, '')
        expect(breakIntoLines(oneLine, width).join('')).toBe(oneLine)
      }),
    )
  })

  it('makes no line of Chinese longer than the paper', () => {
    const text = '骗'.repeat(100)
    expect(breakIntoLines(text, 19.2).map((line) => line.length)).toEqual([19, 19, 19, 19, 19, 5])
  })

  it('puts more digits than characters on a line, and keeps the line ends', () => {
    expect(breakIntoLines('1234567890\n骗子', 5)).toEqual(['12345678', '90', '骗子'])
  })
})
