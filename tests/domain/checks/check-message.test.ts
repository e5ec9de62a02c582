import fc from 'fast-check'
import { checkMessage } from '@/domain/checks/check-message'

/** Any text up to 10 KB, the signs of links, sums and red flags more often than chance would have them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '安全账户',
        '㊀①２',
        'http://',
        'xn--',
        '6222',
        '加V❤',
        '。',
        ' . ',
        '验证码发我',
        '解冻费',
      ),
    ),
    { maxLength: 250 },
  )
  .map((parts) => parts.join('').slice(0, 10_000))

describe('checks: checkMessage', () => {
  it('answers any text, with a score from 0 to 1 and matches that lie in it in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { score, matches } = checkMessage(text)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        let past = 0
        for (const { start, end } of matches) {
          expect(start).toBeGreaterThanOrEqual(past)
          expect(end).toBeGreaterThan(start)
          past = end
        }
        expect(past).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it.each(['安全账户', '共享屏幕'])(
    'finds %s also where a sign or an emoji stands between its characters',
    (word) => {
      fc.assert(
        fc.property(fc.constantFrom(' ', '　', '😀', '*', '·', '-', '❤'), (sign) => {
          const disguised = Array.from(word).join(sign)
          const text = `警方要求您把钱转到${disguised}，不要告诉家里人`
          const words = checkMessage(text).matches.map(({ start, end }) => text.slice(start, end))
          expect(words).toContain(disguised)
        }),
      )
    },
  )

  it('points at the words as they were written: full-width, circled and traditional', () => {
    const text = '請把錢轉到安 全 賬 戶'
    const { verdict, matches } = checkMessage(text)
    expect(verdict).toBe('likelyScam')
    expect(matches.map(({ start, end }) => text.slice(start, end))).toContain('安 全 賬 戶')
  })

  it.each([
    ['a run of digits', '1'],
    ['a run of letters', 'a'],
    ['addresses', 'http://a.cn/'],
    ['half an address', 'a.'],
    ['a red flag over and over', '安全账户'],
    ['signs alone', '❤'],
  ])('takes a linear number of steps over %s', (_, unit) => {
    const [short = 0, long = 0] = [10_000, 40_000].map((length) =>
      fastestOf(unit.repeat(length / unit.length)),
    )
    expect(long).toBeLessThan(20 + short * 12)
  })
})

/** Milliseconds of the fastest of some runs, which is the least disturbed one. */
function fastestOf(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    checkMessage(text)
    return performance.now() - start
  })
  return Math.min(...times)
}
