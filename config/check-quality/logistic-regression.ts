/** What one text has of each feature: parallel lists of the features' indices and their values. */
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

/** The examples that have a feature, and how its weight is held back. */
type Column = { readonly rows: number[]; readonly values: number[]; readonly penalty: Penalty }
/** What the model says of each example so far, and what is right: 1 for a positive one. */
type Rows = { readonly logOdds: Float64Array; readonly targets: readonly number[] }

/**
 * Logistic regression with elastic net, by Newton steps on one coordinate after the other (Friedman, Hastie
 * and Tibshirani 2010). The same examples give the same model.
 */
export function fitLogisticRegression(examples: readonly Example[], penalties: readonly Penalty[]): Model {
  const columns = [biasColumn(examples.length), ...columnsOf(examples, penalties)]
  const coefficients = new Float64Array(columns.length)
  const rows: Rows = {
    logOdds: new Float64Array(examples.length),
    targets: examples.map(({ isPositive }) => (isPositive ? 1 : 0)),
  }
  let largest = Infinity
  for (let sweep = 0; sweep < MOST_SWEEPS && largest >= SETTLED; sweep += 1) {
    largest = sweepOver(columns, coefficients, rows)
  }
  return { bias: coefficients[0] ?? 0, weights: coefficients.slice(1) }
}

export function logOddsOf(
  { bias, weights }: Model,
  { features, values }: Omit<Example, 'isPositive'>,
): number {
  return features.reduce((sum, feature, at) => sum + (weights[feature] ?? 0) * (values[at] ?? 0), bias)
}

/** Every example has it, and nothing holds it back. */
const biasColumn = (count: number): Column => ({
  rows: Array.from({ length: count }, (_, row) => row),
  values: Array.from({ length: count }, () => 1),
  penalty: { lasso: 0, ridge: 0, least: -Infinity },
})

function columnsOf(examples: readonly Example[], penalties: readonly Penalty[]): Column[] {
  const columns = penalties.map((penalty): Column => ({ rows: [], values: [], penalty }))
  examples.forEach(({ features, values }, row) =>
    features.forEach((feature, at) => {
      columns[feature]?.rows.push(row)
      columns[feature]?.values.push(values[at] ?? 0)
    }),
  )
  return columns
}

/** Moves every coefficient once; answers how far the one went that went furthest. */
function sweepOver(columns: readonly Column[], coefficients: Float64Array, rows: Rows): number {
  let largest = 0
  columns.forEach((column, at) => {
    const coefficient = coefficients[at] ?? 0
    const step = newtonStep(column, coefficient, rows)
    if (step === 0) return
    coefficients[at] = coefficient + step
    moveLogOdds(column, step, rows)
    largest = Math.max(largest, Math.abs(step))
  })
  return largest
}

function newtonStep({ rows, values, penalty }: Column, weight: number, { logOdds, targets }: Rows): number {
  let gradient = penalty.ridge * weight
  let curvature = penalty.ridge
  rows.forEach((row, at) => {
    const value = values[at] ?? 0
    const probability = sigmoid(logOdds[row] ?? 0)
    gradient += (probability - (targets[row] ?? 0)) * value
    curvature += Math.max(probability * (1 - probability), LEAST_CURVATURE) * value * value
  })
  const best = softThreshold(weight - gradient / curvature, penalty.lasso / curvature)
  return clamp(Math.max(best, penalty.least) - weight, LARGEST_STEP)
}

function moveLogOdds({ rows, values }: Column, step: number, { logOdds }: Rows): void {
  rows.forEach((row, at) => {
    logOdds[row] = (logOdds[row] ?? 0) + step * (values[at] ?? 0)
  })
}

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))
const softThreshold = (value: number, by: number): number =>
  Math.sign(value) * Math.max(Math.abs(value) - by, 0)
const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value))
