/** What one text has of each feature: parallel lists of the features' places and their values. */
export type Example = {
  readonly features: readonly number[]
  readonly values: readonly number[]
  readonly isPositive: boolean
}

/** How a weight is held back: the lasso makes useless ones 0, the ridge keeps the others small. */
export type Penalty = {
  readonly lasso: number
  readonly ridge: number
  /** Below this the weight never falls, because of what the feature means. */
  readonly least: number
}

export type Model = { readonly bias: number; readonly weights: Float64Array }

const MOST_SWEEPS = 60
/** No weight moves further at once, so that the first steps do not overshoot. */
const LARGEST_STEP = 1
const SETTLED = 1e-3
/** Curvature below which a step would be too bold. */
const LEAST_CURVATURE = 0.02

type Column = { readonly rows: number[]; readonly values: number[] }

/**
 * Logistic regression with elastic net, by Newton steps on one coordinate after the other (Friedman, Hastie
 * and Tibshirani 2010). The same examples give the same model.
 */
export function fitLogisticRegression(examples: readonly Example[], penalties: readonly Penalty[]): Model {
  const columns = columnsOf(examples, penalties.length)
  const targets = examples.map(({ isPositive }) => (isPositive ? 1 : 0))
  const logOdds = new Float64Array(examples.length)
  const weights = new Float64Array(penalties.length)
  let bias = 0

  /** The Newton step of one weight, from all examples that have the feature. */
  const stepOf = ({ rows, values }: Column, weight: number, penalty: Penalty): number => {
    let gradient = penalty.ridge * weight
    let curvature = penalty.ridge
    rows.forEach((row, at) => {
      const value = values[at] ?? 0
      const chance = sigmoid(logOdds[row] ?? 0)
      gradient += (chance - (targets[row] ?? 0)) * value
      curvature += Math.max(chance * (1 - chance), LEAST_CURVATURE) * value * value
    })
    const best = shrunk(weight - gradient / curvature, penalty.lasso / curvature)
    return clamp(Math.max(best, penalty.least) - weight, LARGEST_STEP)
  }
  const move = ({ rows, values }: Column, step: number) =>
    rows.forEach((row, at) => {
      logOdds[row] = (logOdds[row] ?? 0) + step * (values[at] ?? 0)
    })

  const everyRow = { rows: examples.map((_, row) => row), values: examples.map(() => 1) }
  const free = { lasso: 0, ridge: 0, least: -Infinity }
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const shift = stepOf(everyRow, bias, free)
    bias += shift
    move(everyRow, shift)
    let largest = Math.abs(shift)
    columns.forEach((column, feature) => {
      const penalty = penalties[feature] ?? free
      const step = stepOf(column, weights[feature] ?? 0, penalty)
      if (step === 0) return
      weights[feature] = (weights[feature] ?? 0) + step
      move(column, step)
      largest = Math.max(largest, Math.abs(step))
    })
    if (largest < SETTLED) break
  }
  return { bias, weights }
}

export function logOddsOf(
  { bias, weights }: Model,
  { features, values }: Omit<Example, 'isPositive'>,
): number {
  return features.reduce((sum, feature, at) => sum + (weights[feature] ?? 0) * (values[at] ?? 0), bias)
}

function columnsOf(examples: readonly Example[], count: number): Column[] {
  const columns: Column[] = Array.from({ length: count }, () => ({ rows: [], values: [] }))
  examples.forEach(({ features, values }, row) =>
    features.forEach((feature, at) => {
      columns[feature]?.rows.push(row)
      columns[feature]?.values.push(values[at] ?? 0)
    }),
  )
  return columns
}

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
const shrunk = (value: number, by: number): number => Math.sign(value) * Math.max(Math.abs(value) - by, 0)
const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value))
