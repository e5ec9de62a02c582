import { fittingMm, twoLines } from '@/features/editorial/components/fitting'

const PLACE = { widthMm: 100, heightMm: 22, largestMm: 20, leading: 1 }

describe('fittingMm', () => {
  it('sets a short line as large as it may be', () => {
    expect(fittingMm(['防诈骗'], PLACE)).toBe(20)
  })

  it('sets more words smaller, until they fit their place', () => {
    const size = fittingMm(['字'.repeat(30)], PLACE)
    expect(size).toBeLessThan(20)
    expect(Math.ceil(30 / Math.floor(100 / size)) * size).toBeLessThanOrEqual(22)
  })

  it('counts every paragraph from a new line', () => {
    expect(fittingMm(['一', '二', '三', '四'], PLACE)).toBeLessThanOrEqual(5.5)
  })
})

describe('twoLines', () => {
  it.each([
    ['要先垫钱的兼职，都是诈骗', ['要先垫钱的兼职，', '都是诈骗']],
    ['公检法没有“安全账户”', ['公检法没有', '“安全账户”']],
    ['天上不会掉馅饼', ['天上不会掉馅饼']],
  ])('breaks %s where one takes breath', (words, lines) => {
    expect(twoLines(words)).toEqual(lines)
  })
})
