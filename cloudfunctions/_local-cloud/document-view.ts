import type { Collection, CollectionIndex } from './catalogue'
import { parseFields, type Fields } from './ejson'
import { encodeKey } from './index-keys'
import { planQuery, type Plan, type SortOrder } from './index-plan'
import type { Reader, StoredDocument } from './sqlite-reader'

/** The ids of a collection behave as one more index. */
const ID_INDEX = { kind: 'ids', fields: [{ name: '_id', direction: 1 }], multikey: false } as const

export type DocumentPlan = Plan<CollectionIndex | typeof ID_INDEX>

/** What a query sees: the committed documents, or a transaction's snapshot with its own writes on top. */
export type DocumentView = {
  body(collection: Collection, id: string): string | undefined
  count(collection: Collection): number
  plan(collection: Collection, query: Fields, sort: SortOrder): DocumentPlan
  /** Every document that can match the plan; a document may come twice. */
  candidates(collection: Collection, plan: DocumentPlan): Iterable<StoredDocument>
}

function planDocuments(collection: Collection, query: Fields, sort: SortOrder): DocumentPlan {
  return planQuery(query, sort, [ID_INDEX, ...collection.indexes])
}

export function committedView(reader: Reader): DocumentView {
  return {
    body: (collection, id) => reader.body(collection.id, id),
    count: (collection) => reader.count(collection.id),
    plan: planDocuments,
    *candidates(collection, plan) {
      if (plan.kind === 'scan') {
        yield* reader.all(collection.id)
        return
      }
      for (const span of plan.spans) {
        const source =
          'kind' in plan.index
            ? { kind: 'ids' as const, collectionId: collection.id }
            : { kind: 'index' as const, indexId: plan.index.id }
        yield* reader.span(source, span, plan.backward)
      }
    },
  }
}

/** A write that is decided but not yet made; a missing body means that the document is not there. */
export type Change = {
  readonly collection: Collection
  readonly id: string
  readonly before: string | undefined
  readonly after: string | undefined
}

export const changeKey = ({ collection, id }: Pick<Change, 'collection' | 'id'>) => `${collection.id}/${id}`

/** Lays staged changes over another view. */
export function overlayView(base: DocumentView, staged: ReadonlyMap<string, Change>): DocumentView {
  const stagedIn = (collection: Collection) =>
    [...staged.values()].filter((change) => change.collection === collection)
  return {
    body(collection, id) {
      const change = staged.get(changeKey({ collection, id }))
      return change ? change.after : base.body(collection, id)
    },
    count: (collection) =>
      stagedIn(collection).reduce(
        (total, { before, after }) => total + Number(after !== undefined) - Number(before !== undefined),
        base.count(collection),
      ),
    plan(collection, query, sort) {
      const plan = base.plan(collection, query, sort)
      return plan.kind === 'index' && stagedIn(collection).length > 0 ? { ...plan, ordered: false } : plan
    },
    *candidates(collection, plan) {
      for (const document of base.candidates(collection, plan)) {
        if (!staged.has(changeKey({ collection, id: document.id }))) yield document
      }
      for (const { id, after } of stagedIn(collection)) if (after !== undefined) yield { id, body: after }
    },
  }
}

/** Bodies hold no server dates, so they need no clock. */
export const parseBody = (body: string): Fields => parseFields(body, 0)

export const idKey = (id: string | number) => encodeKey(id)
