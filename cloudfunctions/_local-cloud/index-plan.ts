import { isFields, type Fields, type Value } from './ejson'
import { AFTER_ALL, encodeKey, typeSpan, type IndexField } from './index-keys'

export type PlannableIndex = {
  readonly fields: readonly IndexField[]
  /** Set once a document stands in the index more than once; two bounds may then hold for different elements. */
  readonly multikey: boolean
}

/** A half-open span of index keys. */
export type Span = { readonly from: string; readonly to: string }

/** How to find every document that can match. `ordered`: the index delivers the requested sort order. */
export type Plan<I> =
  | { readonly kind: 'scan' }
  | {
      readonly kind: 'index'
      readonly index: I
      readonly spans: readonly Span[]
      readonly ordered: boolean
      readonly backward: boolean
    }

export type SortOrder = readonly (readonly [field: string, direction: 1 | -1])[]

type Bound = { readonly value: Value; readonly inclusive: boolean }
type Constraint = { anyOf?: readonly Value[]; lower?: Bound; upper?: Bound }

/** Past this, an `$in` product costs more than it saves. */
const MAX_SPANS = 1000

/** Chooses the index that narrows most; a sort it also delivers breaks the tie. */
export function planQuery<I extends PlannableIndex>(
  query: Fields,
  sort: SortOrder,
  indexes: readonly I[],
): Plan<I> {
  const constraints = new Map<string, Constraint>()
  collectConstraints(query, constraints)
  let best: Plan<I> = { kind: 'scan' }
  let bestScore = 0
  for (const index of indexes) {
    const { plan, score } = planIndex(index, constraints, sort)
    if (score > bestScore) [best, bestScore] = [plan, score]
  }
  return best
}

function planIndex<I extends PlannableIndex>(
  index: I,
  constraints: ReadonlyMap<string, Constraint>,
  sort: SortOrder,
): { plan: Plan<I>; score: number } {
  let prefixes = ['']
  let matched = 0
  for (const field of index.fields) {
    const values = constraints.get(field.name)?.anyOf
    if (!values || prefixes.length * values.length > MAX_SPANS) break
    prefixes = prefixes.flatMap((prefix) => values.map((value) => prefix + encodeKey(value)))
    matched += 1
  }
  const next = index.fields[matched]
  const range = next && rangeOf(constraints.get(next.name), index.multikey)
  const spans = [...new Set(prefixes)].map((prefix) => ({
    from: prefix + (range?.from ?? ''),
    to: prefix + (range?.to ?? AFTER_ALL),
  }))
  const direction = spans.length === 1 ? deliveredDirection(index.fields, matched, sort) : undefined
  const score = matched * 4 + (range ? 2 : 0) + (direction ? 1 : 0)
  const plan: Plan<I> = {
    kind: 'index',
    index,
    spans,
    ordered: direction !== undefined,
    backward: direction === -1,
  }
  return { plan, score }
}

/** The direction in which the index delivers the sort after `matched` fixed fields, if it does. */
function deliveredDirection(
  fields: readonly IndexField[],
  matched: number,
  sort: SortOrder,
): 1 | -1 | undefined {
  const fixed = new Set(fields.slice(0, matched).map((field) => field.name))
  const remaining = sort.filter(([name]) => !fixed.has(name))
  const first = remaining[0]
  if (!first) return undefined
  const follows = remaining.every(
    ([name, direction], position) => fields[matched + position]?.name === name && direction === first[1],
  )
  return follows ? first[1] : undefined
}

function rangeOf(constraint: Constraint | undefined, multikey: boolean): Span | undefined {
  const anchor = constraint?.lower ?? constraint?.upper
  if (!constraint || !anchor) return undefined
  const { lower } = constraint
  const upper = lower && multikey ? undefined : constraint.upper
  const span = typeSpan(anchor.value)
  const from = lower && encodeKey(lower.value) + (lower.inclusive ? '' : AFTER_ALL)
  const to = upper && encodeKey(upper.value) + (upper.inclusive ? AFTER_ALL : '')
  return { from: from ?? span.from, to: to ?? span.to }
}

/** Gathers what every match must satisfy, through nested `$and`; anything else only filters later. */
function collectConstraints(query: Fields, constraints: Map<string, Constraint>): void {
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isFields(part)) collectConstraints(part, constraints)
    } else if (!name.startsWith('$')) {
      const constraint = constraints.get(name) ?? {}
      narrow(constraint, condition)
      constraints.set(name, constraint)
    }
  }
}

function narrow(constraint: Constraint, condition: Value): void {
  if (isScalar(condition)) {
    constraint.anyOf ??= [condition]
    return
  }
  if (!isFields(condition)) return
  const { $eq, $in, $gt, $gte, $lt, $lte } = condition
  if ($eq !== undefined && isScalar($eq)) constraint.anyOf = [$eq]
  if (Array.isArray($in) && $in.every(isScalar)) constraint.anyOf ??= $in
  if (isComparable($gt)) constraint.lower ??= { value: $gt, inclusive: false }
  if (isComparable($gte)) constraint.lower ??= { value: $gte, inclusive: true }
  if (isComparable($lt)) constraint.upper ??= { value: $lt, inclusive: false }
  if (isComparable($lte)) constraint.upper ??= { value: $lte, inclusive: true }
}

/** Values an index key represents exactly. */
const isScalar = (value: Value) => value === null || typeof value !== 'object' || value instanceof Date

const isComparable = (value: Value | undefined): value is Value =>
  value !== undefined && value !== null && isScalar(value)
