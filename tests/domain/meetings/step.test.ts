import fc from 'fast-check'
import {
  ANSWER_GRACE_MS,
  canMove,
  HALL_POLLS_A_SECOND,
  nextStep,
  passedAfter,
  pollEveryMs,
  QUESTION_KEYS,
  questionAt,
  stepBefore,
  STEPS,
  takesAnswer,
  type Position,
  type Step,
} from '../../../src/domain/meetings/step'

const aStep = fc.constantFrom(...STEPS)
const aQuestion = fc.constantFrom(...QUESTION_KEYS)

/** What one of several drivers asks for, from the step that stands on their screen. */
const aPress = fc.record({ from: aStep, to: aStep })

/** The server: it moves only from where it stands, and only where that is allowed. */
const press = (at: Step, { from, to }: { from: Step; to: Step }): Step =>
  at === from && canMove(from, to) ? to : at

describe('the steps of a meeting', () => {
  it('whatever is pressed, by however many: never two questions on at once, and the end is the end', () => {
    fc.assert(
      fc.property(fc.array(aPress, { maxLength: 200 }), (presses) => {
        let at: Step = 'prepared'
        for (const wanted of presses) {
          const before = at
          at = press(at, wanted)
          if (before === 'closed') expect(at).toBe('closed')
          const distance = STEPS.indexOf(at) - STEPS.indexOf(before)
          expect(Math.abs(distance) <= 1 || at === 'pledge' || at === 'closed').toBe(true)
        }
      }),
    )
  })

  it('the same press twice is one step', () => {
    fc.assert(
      fc.property(aStep, aPress, (at, wanted) => {
        fc.pre(wanted.from !== wanted.to)
        expect(press(press(at, wanted), wanted)).toBe(press(at, wanted))
      }),
    )
  })

  it('one press after the other leads through every step', () => {
    const walked: Step[] = ['prepared']
    for (let at = nextStep('prepared'); at; at = nextStep(at)) {
      expect(canMove(walked.at(-1) ?? 'prepared', at)).toBe(true)
      walked.push(at)
    }
    expect(walked).toEqual(STEPS)
  })

  it('one can go back a step, but not to the preparation and not out of the end', () => {
    expect(stepBefore('show-2')).toBe('ask-2')
    expect(stepBefore('gathering')).toBeUndefined()
    expect(stepBefore('closed')).toBeUndefined()
  })

  it('asks every question once', () => {
    const asked = STEPS.filter((step) => /ask|again/.test(step)).map(questionAt)
    expect(asked).toEqual(QUESTION_KEYS)
  })
})

describe('an answer', () => {
  const movedAt = new Date('2026-11-26T08:00:00Z')
  const later = (ms: number) => new Date(movedAt.getTime() + ms)

  it('is taken for the question that is asked, and for no other', () => {
    fc.assert(
      fc.property(aStep, aQuestion, (step, key) => {
        const isAsked = /^(ask|again)/.test(step) && questionAt(step) === key
        const position = { step, movedAt, passed: 'prepared' } as const
        expect(takesAnswer(key, position, later(ANSWER_GRACE_MS))).toBe(isAsked)
      }),
    )
  })

  it.each([
    ['half a minute after the explanation began', 'show-1', 'before-1', ANSWER_GRACE_MS - 1, true],
    ['later than that', 'show-1', 'before-1', ANSWER_GRACE_MS, false],
    ['to the question before, in the second round', 'again-2', 'after-1', 5_000, true],
    ['to a question two before', 'again-3', 'after-1', 5_000, false],
  ] as const)('%s', (_, step, key, ms, isTaken) => {
    expect(takesAnswer(key, { step, movedAt, passed: 'prepared' }, later(ms))).toBe(isTaken)
  })

  it('is not taken again for what was explained, however one goes back and forth', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ back: fc.boolean(), ms: fc.nat({ max: 90_000 }) })), (presses) => {
        let at: Position = { step: 'gathering', movedAt, passed: 'prepared' }
        const explained = new Set<string>()
        for (const { back, ms } of presses) {
          const now = new Date(at.movedAt.getTime() + ms)
          const to = back ? stepBefore(at.step) : nextStep(at.step)
          if (!to) continue
          if (/^show/.test(at.step) && (!back || ms >= ANSWER_GRACE_MS)) explained.add(at.step)
          at = { step: to, movedAt: now, passed: passedAfter(at, to, now) }
          const key = questionAt(to)
          const wasExplained = explained.has(to.replace('ask', 'show'))
          if (key && /^ask/.test(to)) expect(takesAnswer(key, at, now)).toBe(!wasExplained)
        }
      }),
    )
  })
})

describe('how often phones look', () => {
  it('a hall of any size sends no more than so many looks a second, a class looks every two seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (attended) => {
        const everyMs = pollEveryMs(attended)
        expect(everyMs).toBeGreaterThanOrEqual(2_000)
        expect((attended * 1_000) / everyMs).toBeLessThanOrEqual(HALL_POLLS_A_SECOND)
      }),
    )
    expect(pollEveryMs(60)).toBe(2_000)
    expect(pollEveryMs(3_000)).toBe(20_000)
  })
})
