import fc from 'fast-check'
import { MOST_FEN, readYuan, writeYuan } from '../../../src/domain/rescue/amount'

const amounts = fc.integer({ min: 0, max: MOST_FEN })

describe('an amount of money', () => {
  it('is read back as it was written, to the fen', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(readYuan(writeYuan(fen))).toBe(fen)
      }),
    )
  })

  it.each([
    ['3000', 300_000],
    ['12,300.5 元', 1_230_050],
    ['１２００．５', 120_050],
    ['¥ 99.99', 9_999],
    ['1.2 万', 1_200_000],
    ['3万元', 3_000_000],
    ['1.000001万', 1_000_001],
    ['3000 块钱', 300_000],
    ['3000.', 300_000],
    ['0', 0],
  ])('%s is understood', (typed, fen) => {
    expect(readYuan(typed)).toBe(fen)
  })

  it.each([[''], ['三千'], ['3000.505'], ['-5'], ['1.2.3'], ['99999999999'], ['一共 3000']])(
    '“%s” is not guessed at',
    (typed) => {
      expect(readYuan(typed)).toBeUndefined()
    },
  )

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const fen = readYuan(typed)
        expect(fen === undefined || Number.isSafeInteger(fen)).toBe(true)
      }),
    )
  })

  it('is written with groups of three, and decimals only where there are any', () => {
    expect([0, 5, 100, 123_456, 1_234_567_800].map(writeYuan)).toEqual([
      '0',
      '0.05',
      '1',
      '1,234.56',
      '12,345,678',
    ])
  })
})
