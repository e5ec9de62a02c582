import type { Collection } from './catalogue'
import { decideInsert, decideModify, decideRemove, type Decided, type ModifyRequest } from './changes'
import type { Clock } from './clock'
import { committedView, type DocumentView } from './document-view'
import type { Fields, Value } from './ejson'
import { aggregate, countMatches, findBodies, type FindRequest } from './queries'
import type { Store } from './sqlite-store'
import { applyChanges, createTransactions, type Transaction } from './transactions'

export type Engine = ReturnType<typeof createEngine>

/** The document database: every method names a collection that must exist, and a transaction where it may run in one. */
export function createEngine(store: Store, clock: Clock) {
  const transactions = createTransactions(store, clock)
  const committed = committedView(store.reader)
  const collection = (name: string): Collection => store.catalogue.collection(name)
  const viewOf = (transactionId?: string) => (transactionId ? transactions.view(transactionId) : committed)

  /** Outside a transaction a write waits for the transaction that holds one of its documents. */
  async function write<T>(
    transactionId: string | undefined,
    decide: (view: DocumentView) => Decided<T>,
  ): Promise<T> {
    if (transactionId) return transactions.run(transactionId, decide)
    for (;;) {
      const outcome = await store.write((): { holder: Transaction } | { result: T } => {
        const { changes, result } = decide(committed)
        const holder = transactions.holderOf(changes)
        if (holder) return { holder }
        applyChanges(store, changes)
        return { result }
      })
      if ('result' in outcome) return outcome.result
      await outcome.holder.ended
    }
  }

  return {
    transactions,

    addCollection: (name: string) => store.write(() => void store.catalogue.addCollection(name)),

    find: (name: string, request: FindRequest, transactionId?: string): string[] =>
      findBodies(viewOf(transactionId), collection(name), request),

    count: (name: string, query: Fields): number => countMatches(committed, collection(name), query),

    aggregate: (name: string, pipeline: { [stage: string]: Value }[]): string[] =>
      aggregate(committed, collection(name), pipeline, collection),

    insert: (name: string, documents: Fields[], transactionId?: string) =>
      write(transactionId, (view) => decideInsert(view, collection(name), documents)),

    modify: (name: string, request: ModifyRequest, transactionId?: string) =>
      write(transactionId, (view) => decideModify(view, collection(name), request)),

    remove: (name: string, query: Fields, multi: boolean, transactionId?: string) =>
      write(transactionId, (view) => decideRemove(view, collection(name), query, multi)),
  }
}
