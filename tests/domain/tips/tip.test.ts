import fc from 'fast-check'
import {
  TIP_STATES,
  TIP_STEPS,
  afterTipStep,
  answerRule,
  compareForTriage,
  isAnswerFitting,
  isSealedForExactly,
  possibleTipSteps,
  tipDeadline,
  type TipState,
  type TipStep,
} from '../../../src/domain/tips/tip'

const STATES = Object.keys(TIP_STATES) as TipState[]
const STEPS = Object.keys(TIP_STEPS) as TipStep[]
const steps = fc.constantFrom(...STEPS)

describe('the way of a tip', () => {
  it('knows exactly these steps', () => {
    const ways = STATES.flatMap((state) =>
      STEPS.map((step) => [state, step, afterTipStep(state, step)] as const),
    )
    expect(ways.filter(([, , to]) => to !== undefined)).toEqual([
      ['received', 'accept', 'accepted'],
      ['received', 'decline', 'declined'],
      ['accepted', 'transfer', 'transferred'],
      ['accepted', 'start', 'inProgress'],
      ['declined', 'close', 'closed'],
      ['transferred', 'answer', 'answered'],
      ['inProgress', 'answer', 'answered'],
      ['answered', 'close', 'closed'],
    ])
  })

  it('never comes back to a state, and is never closed without having told the reporter something', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 60 }), (attempts) => {
        const { visited, answered } = walk(attempts)
        expect(new Set(visited).size).toBe(visited.length)
        if (visited.includes('closed')) expect(answered).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('offers a step exactly where it is possible', () => {
    for (const state of STATES) {
      expect(possibleTipSteps(state)).toEqual(STEPS.filter((step) => afterTipStep(state, step)))
    }
  })

  it.each([
    ['received', '2026-03-04T10:00:00.000Z'],
    ['accepted', '2026-03-15T10:00:00.000Z'],
    ['transferred', '2026-03-15T10:00:00.000Z'],
    ['inProgress', '2026-03-15T10:00:00.000Z'],
    ['declined', undefined],
    ['answered', undefined],
    ['closed', undefined],
  ] as const)('is due in state %s by %s', (state, due) => {
    expect(tipDeadline(state, new Date('2026-03-01T10:00:00Z'))?.toISOString()).toBe(due)
  })

  it.each([
    ['accept', false, true],
    ['accept', true, false],
    ['decline', false, false],
    ['decline', true, true],
    ['transfer', false, true],
    ['transfer', true, true],
    ['start', false, true],
    ['start', true, false],
    ['answer', false, false],
    ['answer', true, true],
    ['close', false, true],
    ['close', true, false],
  ] as const)('step %s with an answer (%s) is fitting: %s', (step, hasAnswer, isFitting) => {
    expect(isAnswerFitting(step, hasAnswer)).toBe(isFitting)
  })
})

describe('compareForTriage', () => {
  it('puts what is due first before what is due later, and what waits for nothing last', () => {
    const tips = [
      { dueAt: null, receivedAt: '2026-03-01T00:00:00.000Z' },
      { dueAt: '2026-03-09T00:00:00.000Z', receivedAt: '2026-03-06T00:00:00.000Z' },
      { dueAt: null, receivedAt: '2026-03-02T00:00:00.000Z' },
      { dueAt: '2026-03-04T00:00:00.000Z', receivedAt: '2026-03-01T00:00:00.000Z' },
    ]
    expect([...tips].sort(compareForTriage)).toEqual([tips[3], tips[1], tips[2], tips[0]])
  })
})

describe('isSealedForExactly', () => {
  it.each([
    ['the same officers in another order', ['b', 'a'], true],
    ['an officer missing', ['a'], false],
    ['a stranger among them', ['a', 'b', 'c'], false],
    ['a stranger in the place of an officer', ['a', 'c'], false],
    ['an officer twice', ['a', 'b', 'b'], false],
  ])('for %s', (_, readers, isExact) => {
    const keys = readers.map((readerPublicKey) => ({ readerPublicKey }))
    expect(isSealedForExactly(keys, ['a', 'b'])).toBe(isExact)
  })
})

/** Tries the steps one after the other and takes those that are possible, with an answer where one is due. */
function walk(attempts: readonly TipStep[]): { visited: TipState[]; answered: boolean } {
  const visited: TipState[] = ['received']
  let answered = false
  for (const step of attempts) {
    const next = afterTipStep(visited.at(-1) ?? 'received', step)
    if (!next) continue
    visited.push(next)
    answered ||= answerRule(step) === 'required'
  }
  return { visited, answered }
}
