import { Aggregator } from 'mingo/aggregator'
import { Context, ProcessingMode } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { update } from 'mingo/updater'
import { resolve } from 'mingo/util'
import { CloudError, unsupported } from './cloud-error'
import { isFields, isObject, type Fields, type Value } from './ejson'
import type { SortOrder } from './index-plan'

/** Present in mingo but absent here: scripts, writes behind the engine's back, and operators it answers wrongly. */
const refuse = (...names: string[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        throw unsupported(`the operator ${name}`)
      },
    ]),
  )

const REFUSED_QUERIES = refuse('$where', '$jsonSchema', '$nearSphere', '$geoWithin', '$geoIntersects')

const context = Context.init({
  accumulator: { ...accumulators, ...refuse('$accumulator') },
  expression: {
    ...expressions,
    ...refuse('$function', '$week', '$substr', '$indexOfCP', '$toHashedIndexKey'),
  },
  pipeline: { ...stages, ...refuse('$out', '$merge', '$geoNear') },
  projection: { ...projections },
  query: { ...queries, ...REFUSED_QUERIES },
})

const options = { context, scriptEnabled: false, processingMode: ProcessingMode.CLONE_OFF }

/** Every update copies its context, so this one holds only what mingo adds to it by itself. */
const updateOptions = {
  cloneMode: 'deep',
  queryOptions: { ...options, context: Context.init({ query: REFUSED_QUERIES }) },
} as const

const UPDATE_OPERATORS = new Set([
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$pop',
  '$pull',
  '$pullAll',
  '$addToSet',
  '$rename',
  '$bit',
])

type Matcher = (document: Fields) => boolean

/** Compiles a query once; an operator that is not implemented is refused even when nothing would be compared. */
export function compileQuery(query: Fields): Matcher {
  if (Object.keys(query).length === 0) return () => true
  return refusing(() => {
    const compiled = new Query<Fields>(query, options)
    return (document) => refusing(() => compiled.test(document))
  })
}

/** Gives the same objects in another order. */
export function sortDocuments(documents: Fields[], sort: SortOrder): Fields[] {
  const order = Object.fromEntries(sort)
  return refusing(() => new Query<Fields>({}, options).find<Fields>(documents).sort(order).all())
}

export function projectDocuments(documents: Fields[], projection: Fields): Fields[] {
  return refusing(() => new Query<Fields>({}, options).find<Fields>(documents, projection).all())
}

/** Changes `document` in place as MongoDB's update operators say. */
export function applyUpdate(document: Fields, change: Fields): void {
  for (const [operator, fields] of Object.entries(change)) {
    if (!UPDATE_OPERATORS.has(operator)) throw unsupported(`the update operator ${operator}`)
    for (const path of Object.keys(isFields(fields) ? fields : {})) refuseWrongType(document, operator, path)
  }
  refusing(() => update<Fields>(document, change, [], {}, updateOptions))
}

/** mingo skips these silently; MongoDB refuses them. */
function refuseWrongType(document: Fields, operator: string, path: string): void {
  const present = resolve(document, path)
  if (present === undefined) return
  const needsNumber = operator === '$inc' || operator === '$mul'
  const needsArray = operator === '$push' || operator === '$addToSet'
  if ((needsNumber && typeof present !== 'number') || (needsArray && !Array.isArray(present))) {
    throw new CloudError('DATABASE_REQUEST_FAILED', `cannot apply ${operator} to the type of field ${path}`)
  }
}

/** Runs an aggregation; `lookUp` gives all documents of another collection. */
export function runPipeline(
  documents: Fields[],
  pipeline: { [stage: string]: Value }[],
  lookUp: (collection: string) => Fields[],
): Fields[] {
  return refusing(() =>
    new Aggregator(pipeline, { ...options, collectionResolver: lookUp }).run<Fields>(documents),
  )
}

/** mingo reports what it does not know, or cannot do, as plain errors. */
function refusing<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof CloudError) throw error
    const message = error instanceof Error ? error.message : String(error)
    const isUnknown = /unknown|unregistered|not registered|scriptEnabled/.test(message)
    const operator = isUnknown ? /\$\w+/.exec(message)?.[0] : undefined
    if (operator) throw unsupported(`the operator ${operator}`)
    throw new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
  }
}

/** The SDK sends an object of directions. */
export function toSortOrder(order: unknown): SortOrder {
  if (!isObject(order)) return []
  return Object.entries(order).map(([field, direction]) => [field, Number(direction) < 0 ? -1 : 1])
}
