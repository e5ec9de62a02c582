import fc from 'fast-check'
import { learningOf, shownTally, type Kinds, type Tallies } from '../../../src/domain/meetings/report'
import { placePairs, twinKey } from '../../../src/domain/meetings/round'
import { QUESTION_KEYS } from '../../../src/domain/meetings/step'

const kinds = Object.fromEntries(
  QUESTION_KEYS.map((key, at) => [key, at < 5 === (at % 2 === 0) ? 'scam' : 'genuine']),
) as Kinds

const people = fc.nat({ max: 3_000 })
const aTally = fc.record({ scam: people, genuine: people })
const tallies = fc.record(
  Object.fromEntries(QUESTION_KEYS.map((key) => [key, aTally])),
) as fc.Arbitrary<Tallies>

describe('what a meeting has taught', () => {
  it('is counted from every answer to a question that may be shown, and from no other', () => {
    fc.assert(
      fc.property(tallies, (given) => {
        const { before } = learningOf(kinds, given)
        const shown = QUESTION_KEYS.slice(0, 5).flatMap((key) => shownTally(given[key]) ?? [])
        const answers = shown.reduce((sum, { scam, genuine }) => sum + scam + genuine, 0)
        if (before) expect(before.scams + before.genuine).toBe(answers)
      }),
    )
  })

  it('is nothing where fewer than five answered each question', () => {
    const few = Object.fromEntries(QUESTION_KEYS.map((key) => [key, { scam: 2, genuine: 2 }]))
    expect(learningOf(kinds, few)).toEqual({ before: null, after: null })
  })

  it('does not take suspicion of everything for learning', () => {
    const suspicious = Object.fromEntries(QUESTION_KEYS.map((key) => [key, { scam: 30, genuine: 0 }]))
    const { before } = learningOf(kinds, suspicious)
    expect(before?.hits).toBe(before?.scams)
    expect(before?.falseAlarms).toBe(before?.genuine)
    expect(Math.abs(before?.dPrime ?? 9)).toBeLessThan(0.2)
  })
})

describe('the places of the pairs', () => {
  it('asks each twin in the second round, never at the same place', () => {
    const pairs = [1, 2, 3, 4, 5].map((number) => ({ first: `q${number}`, second: `twin of q${number}` }))
    const placed = placePairs(pairs)
    for (const key of QUESTION_KEYS.slice(0, 5)) {
      expect(placed[twinKey(key)]).toBe(`twin of ${placed[key]}`)
      expect(twinKey(key).slice(-1)).not.toBe(key.slice(-1))
    }
  })
})
