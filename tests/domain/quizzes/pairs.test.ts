import fc from 'fast-check'
import * as v from 'valibot'
import { releasedQuestions } from '@/content/zh-CN/questions'
import { choosePairs } from '../../../src/domain/quizzes/pairs'
import { Question } from '../../../src/domain/quizzes/question'
import { AUDIENCE_IDS } from '../../../src/domain/shared/taxonomy'

const bank = v.parse(v.array(Question), releasedQuestions)
const chance = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }))

describe('pairs for two rounds', () => {
  it.each(AUDIENCE_IDS)('for %s: ten different messages, each round with two or three scams', (audience) => {
    fc.assert(
      fc.property(chance, (stream) => {
        const pairs = choosePairs(bank, audience, 5, () => Number(stream.next().value))
        const ids = pairs.flatMap(({ first, second }) => [first.id, second.id])
        expect(new Set(ids).size).toBe(10)
        expect([2, 3]).toContain(pairs.filter(({ first }) => first.kind === 'scam').length)
        for (const { first, second } of pairs) expect(first.kind).not.toBe(second.kind)
      }),
      { numRuns: 50 },
    )
  })

  it('leaves out what was used', () => {
    const [used] = choosePairs(bank, 'student', 1, () => 0.3)
    const without = [used?.first.id ?? '', used?.second.id ?? '']
    const others = choosePairs(bank, 'student', 100, () => 0.3, without)
    expect(others.flatMap(({ first, second }) => [first.id, second.id])).not.toEqual(
      expect.arrayContaining(without),
    )
    expect(others.length).toBeGreaterThan(4)
  })
})
