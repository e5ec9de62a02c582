import {
  fitLogisticRegression,
  logOddsOf,
  type Example,
  type Penalty,
} from '../../../config/check-quality/logistic-regression'
import { shareAbove, thresholdFor, wilsonInterval } from '../../../config/check-quality/rates'

const free: Penalty = { lasso: 0, ridge: 0.01, least: -Infinity }

const anExample = (features: readonly number[], isPositive: boolean): Example => ({
  ...{ features, isPositive },
  values: features.map(() => 1),
})
const times = (count: number, example: Example): Example[] => Array.from({ length: count }, () => example)

describe('checks: fitting the weights', () => {
  it('gives a feature the log-odds that the examples have', () => {
    const examples = [
      ...times(30, anExample([0], true)),
      ...times(10, anExample([0], false)),
      ...times(20, anExample([], true)),
      ...times(20, anExample([], false)),
    ]
    const model = fitLogisticRegression(examples, [free])
    expect(model.bias).toBeCloseTo(0, 1)
    expect(model.weights[0]).toBeCloseTo(Math.log(3), 1)
    expect(logOddsOf(model, { features: [0], values: [1] })).toBeCloseTo(Math.log(3), 1)
  })

  it('leaves out what the lasso finds useless, and lets no weight fall below its least', () => {
    const examples = [
      ...times(40, anExample([0, 1], true)),
      ...times(40, anExample([2], false)),
      ...times(2, anExample([1], false)),
    ]
    const model = fitLogisticRegression(examples, [free, { ...free, lasso: 20 }, { ...free, least: 0 }])
    expect(model.weights[0]).toBeGreaterThan(1)
    expect(model.weights[1]).toBe(0)
    expect(model.weights[2]).toBe(0)
  })
})

describe('checks: rates', () => {
  it('puts the threshold where no more than the share lies above it', () => {
    const scores = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    expect(shareAbove(scores, thresholdFor(scores, 0.2))).toBeCloseTo(0.2)
    expect(shareAbove(scores, thresholdFor(scores, 0))).toBe(0)
  })

  // Wilson's own form, worked out by hand: 8 of 10 lie between 49.0 and 94.3 %.
  it('gives the interval of a share also for few messages', () => {
    const [low, high] = wilsonInterval(8, 10)
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.490', '0.943'])
    expect(wilsonInterval(0, 20)[0]).toBe(0)
  })
})
