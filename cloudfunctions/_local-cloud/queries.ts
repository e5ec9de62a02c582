import type { Collection } from './catalogue'
import { parseBody, type DocumentPlan, type DocumentView } from './document-view'
import { isFields, stringify, type Fields, type Value } from './ejson'
import type { SortOrder } from './index-plan'
import { compileQuery, projectDocuments, runPipeline, sortDocuments } from './query-language'
import type { StoredDocument } from './sqlite-reader'

export type FindRequest = {
  readonly query: Fields
  readonly sort?: SortOrder
  readonly skip?: number
  readonly limit?: number
  readonly projection?: Fields | undefined
}

type Match = StoredDocument & { readonly fields: Fields }

/** Matching documents, each once, in the order of the plan. */
function* matches(
  view: DocumentView,
  collection: Collection,
  query: Fields,
  plan: DocumentPlan = view.plan(collection, query, []),
): Generator<Match> {
  const isMatch = compileQuery(query)
  const seen = new Set<string>()
  for (const { id, body } of view.candidates(collection, plan)) {
    if (seen.has(id)) continue
    seen.add(id)
    const fields = parseBody(body)
    if (isMatch(fields)) yield { id, body, fields }
  }
}

export function findMatches(
  view: DocumentView,
  collection: Collection,
  { query, sort = [], skip = 0, limit = Infinity }: FindRequest,
): Match[] {
  const plan = view.plan(collection, query, sort)
  const arrivesInOrder = sort.length === 0 || (plan.kind === 'index' && plan.ordered)
  const found: Match[] = []
  for (const match of matches(view, collection, query, plan)) {
    found.push(match)
    if (arrivesInOrder && found.length >= skip + limit) break
  }
  return (arrivesInOrder ? found : inOrder(found, sort)).slice(skip, skip + limit)
}

/** The bodies to send to the SDK; without a projection they are the stored text itself. */
export function findBodies(view: DocumentView, collection: Collection, request: FindRequest): string[] {
  const found = findMatches(view, collection, request)
  const { projection } = request
  if (!projection || Object.keys(projection).length === 0) return found.map(({ body }) => body)
  return projectDocuments(
    found.map(({ fields }) => fields),
    projection,
  ).map(stringify)
}

export function countMatches(view: DocumentView, collection: Collection, query: Fields): number {
  if (Object.keys(query).length === 0) return view.count(collection)
  let total = 0
  for (const _ of matches(view, collection, query)) total += 1
  return total
}

/** Only a leading `$match` narrows what is read. */
export function aggregate(
  view: DocumentView,
  collection: Collection,
  pipeline: { [stage: string]: Value }[],
  findCollection: (name: string) => Collection,
): string[] {
  const everything = (owner: Collection, query: Fields) =>
    [...matches(view, owner, query)].map(({ fields }) => fields)
  const leading = pipeline[0]?.$match
  const documents = everything(collection, isFields(leading) ? leading : {})
  return runPipeline(documents, pipeline, (name) => everything(findCollection(name), {})).map(stringify)
}

function inOrder(found: Match[], sort: SortOrder): Match[] {
  const byFields = new Map(found.map((match) => [match.fields, match]))
  return sortDocuments([...byFields.keys()], sort).flatMap((fields) => byFields.get(fields) ?? [])
}
