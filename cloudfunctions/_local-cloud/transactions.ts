import { randomBytes } from 'node:crypto'
import type { Collection } from './catalogue'
import { duplicateWrite, transactionConflict, transactionMissing } from './cloud-error'
import type { Clock } from './clock'
import {
  changeKey,
  committedView,
  overlayView,
  parseBody,
  type Change,
  type DocumentView,
} from './document-view'
import type { Snapshot, Store } from './sqlite-store'

/** CloudBase ends a transaction that is not committed by then. */
export const TRANSACTION_LIFETIME_MS = 30_000

export type Transaction = {
  readonly id: string
  readonly view: DocumentView
  /** Settles when the transaction ends, whatever the outcome. */
  readonly ended: Promise<void>
}

type OpenTransaction = Transaction & {
  readonly startedAt: number
  readonly staged: Map<string, Change>
  end(): void
}

/** Snapshot reads; the first transaction that writes a document holds it until it ends. */
export function createTransactions(store: Store, clock: Clock) {
  const open = new Map<string, OpenTransaction>()
  const holders = new Map<string, OpenTransaction>()
  const committed = committedView(store.reader)

  function release(transaction: OpenTransaction): void {
    for (const key of transaction.staged.keys()) {
      if (holders.get(key) === transaction) holders.delete(key)
    }
    transaction.end()
  }

  function finish(transaction: OpenTransaction): void {
    if (open.delete(transaction.id)) release(transaction)
  }

  function endExpired(): void {
    for (const transaction of open.values()) {
      if (clock.now() - transaction.startedAt >= TRANSACTION_LIFETIME_MS) finish(transaction)
    }
  }

  function find(id: string): OpenTransaction {
    endExpired()
    const transaction = open.get(id)
    if (!transaction) throw transactionMissing()
    return transaction
  }

  function stage(transaction: OpenTransaction, change: Change): void {
    const key = changeKey(change)
    const holder = holders.get(key)
    const own = transaction.staged.get(key)
    if (holder && holder !== transaction) throw transactionConflict()
    if (!own && committed.body(change.collection, change.id) !== change.before) throw transactionConflict()
    refuseDuplicate(store, change)
    holders.set(key, transaction)
    transaction.staged.set(key, { ...change, before: own ? own.before : change.before })
  }

  return {
    begin(): string {
      endExpired()
      const transaction = openTransaction(store, clock.now())
      open.set(transaction.id, transaction)
      return transaction.id
    },

    view: (id: string): DocumentView => find(id).view,

    /** Adds writes to a transaction; whatever goes wrong ends it, as in MongoDB. */
    run<T>(id: string, decide: (view: DocumentView) => { changes: Change[]; result: T }): T {
      const transaction = find(id)
      try {
        const { changes, result } = decide(transaction.view)
        for (const change of changes) stage(transaction, change)
        return result
      } catch (error) {
        finish(transaction)
        throw error
      }
    },

    /** From here on it cannot expire, and it holds its documents until they are written. */
    async commit(id: string): Promise<void> {
      const transaction = find(id)
      open.delete(id)
      try {
        const changes = [...transaction.staged.values()]
        if (changes.length > 0) await store.write(() => applyChanges(store, changes))
      } finally {
        release(transaction)
      }
    },

    abort: (id: string): void => finish(find(id)),

    /** The transaction that holds one of these documents. */
    holderOf(changes: readonly Change[]): Transaction | undefined {
      endExpired()
      for (const change of changes) {
        const holder = holders.get(changeKey(change))
        if (holder) return holder
      }
      return undefined
    },

    endExpired,
  }
}

/** The snapshot is taken at the first read, as in MongoDB. */
function openTransaction(store: Store, startedAt: number): OpenTransaction {
  const staged = new Map<string, Change>()
  let snapshot: Snapshot | undefined
  const base = lazyView(() => committedView((snapshot ??= store.openSnapshot()).reader))
  let settle: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (settle = resolve))
  return {
    id: randomBytes(12).toString('hex'),
    startedAt,
    staged,
    view: overlayView(base, staged),
    ended,
    end() {
      snapshot?.close()
      settle()
    },
  }
}

function lazyView(open: () => DocumentView): DocumentView {
  return {
    body: (collection, id) => open().body(collection, id),
    count: (collection) => open().count(collection),
    plan: (collection, query, sort) => open().plan(collection, query, sort),
    candidates: (collection, plan) => open().candidates(collection, plan),
  }
}

function refuseDuplicate(store: Store, { collection, id, after }: Change): void {
  if (after === undefined) return
  const index = store.catalogue.findDuplicate(collection, id, parseBody(after))
  if (index) throw duplicateWrite(collection.name, index.name, id)
}

/** Removals go first, so that a unique key may move from one document to another. */
export function applyChanges(store: Store, changes: readonly Change[]): void {
  const write = (change: Change) => applyChange(store, change.collection, change)
  changes.filter(({ after }) => after === undefined).forEach(write)
  changes.filter(({ after }) => after !== undefined).forEach(write)
}

function applyChange(store: Store, collection: Collection, { id, before, after }: Change): void {
  if (after !== undefined) store.catalogue.put(collection, id, parseBody(after), after, before)
  else if (before !== undefined) store.catalogue.remove(collection, id, before)
}
