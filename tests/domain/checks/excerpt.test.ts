import fc from 'fast-check'
import type { CheckMatch } from '@/domain/checks/check'
import { excerptOf } from '@/domain/checks/excerpt'

const LONGEST_SHOWN = 900

/** A long text of any characters, with matches in it that do not overlap. */
const matchedText = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 3_000 }),
    fc.array(fc.record({ gap: fc.nat(400), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 20 }),
  )
  .map(([text, steps]) => {
    const matches: CheckMatch[] = []
    let at = 0
    for (const { gap, length } of steps) {
      const start = at + gap
      at = start + length
      if (at <= text.length) matches.push({ start, end: at, redFlagId: 'secrecy', scamTypeId: 'fake-police' })
    }
    return { text, matches }
  })

describe('checks: excerptOf', () => {
  it('shows a short message whole', () => {
    const match: CheckMatch = { start: 2, end: 6, redFlagId: 'safe-account', scamTypeId: 'fake-police' }
    const result = { matches: [match], redFlagIds: ['safe-account'] } as const
    expect(excerptOf('转到安全账户', result)).toEqual({
      text: '转到安全账户',
      matches: [match],
      isShortened: false,
    })
  })

  it('shows of a long message the words around each match, and says so', () => {
    const text = `${'开头'.repeat(300)}安全账户${'结尾'.repeat(300)}`
    const match: CheckMatch = { start: 600, end: 604, redFlagId: 'safe-account', scamTypeId: 'fake-police' }
    const excerpt = excerptOf(text, { matches: [match], redFlagIds: ['safe-account'] })
    expect(excerpt.text).toBe(`……${'开头'.repeat(12)}安全账户${'结尾'.repeat(12)}……`)
    expect(excerpt.isShortened).toBe(true)
  })

  it('marks the same words as in the message, and stays short', () => {
    fc.assert(
      fc.property(matchedText, ({ text, matches }) => {
        const { text: shown, matches: moved } = excerptOf(text, { matches, redFlagIds: ['secrecy'] })
        const words = (of: string, { start, end }: CheckMatch) => of.slice(start, end)
        expect(moved.map((match) => words(shown, match))).toEqual(
          matches.slice(0, 8).map((match) => words(text, match)),
        )
        expect(shown.length).toBeLessThanOrEqual(LONGEST_SHOWN)
      }),
    )
  })
})
