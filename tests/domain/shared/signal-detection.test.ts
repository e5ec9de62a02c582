import fc from 'fast-check'
import { sensitivityOf } from '../../../src/domain/shared/signal-detection'

const count = fc.integer({ min: 1, max: 5_000 })
const answers = fc.record({ scams: count, genuine: count }).chain(({ scams, genuine }) =>
  fc.record({
    hits: fc.nat({ max: scams }),
    scams: fc.constant(scams),
    falseAlarms: fc.nat({ max: genuine }),
    genuine: fc.constant(genuine),
  }),
)

describe('signal detection', () => {
  it('gives the textbook figures: 84 % hits and 16 % false alarms are d′ 2 without a bias', () => {
    const found = sensitivityOf({ hits: 8_413, scams: 10_000, falseAlarms: 1_587, genuine: 10_000 })
    expect(found?.dPrime).toBeCloseTo(2, 1)
    expect(found?.criterion).toBeCloseTo(0, 2)
  })

  it('stays finite for everything right and everything wrong, and its interval holds it', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { dPrime, from, to, criterion } = sensitivityOf(given) ?? {
          dPrime: NaN,
          from: 0,
          to: 0,
          criterion: 0,
        }
        expect([dPrime, from, to, criterion].every(Number.isFinite)).toBe(true)
        expect(from).toBeLessThan(dPrime)
        expect(to).toBeGreaterThan(dPrime)
      }),
    )
  })

  it('is wider for few answers than for many of the same rates', () => {
    const width = (times: number) => {
      const found = sensitivityOf({
        hits: 8 * times,
        scams: 10 * times,
        falseAlarms: 2 * times,
        genuine: 10 * times,
      })
      return (found?.to ?? 0) - (found?.from ?? 0)
    }
    expect(width(1)).toBeGreaterThan(2 * width(10))
  })

  it('says nothing without scams or without genuine messages', () => {
    expect(sensitivityOf({ hits: 0, scams: 0, falseAlarms: 1, genuine: 4 })).toBeUndefined()
    expect(sensitivityOf({ hits: 1, scams: 4, falseAlarms: 0, genuine: 0 })).toBeUndefined()
  })
})
