import { cloud } from './cloud'

/** Documents are found by a string id that we make ourselves. */
export type Document = { readonly _id: string }

/** As many documents as CloudBase answers at once. */
const READ_MAX = 1_000

/** A query as the SDK takes it: equal values, or operators of `command`. */
export type Filter = Readonly<Record<string, unknown>>

export type FindOptions = {
  readonly orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  /** A thousand at most. */
  readonly limit?: number
  readonly skip?: number
}

export type Collection<T extends Document> = {
  get(id: string): Promise<T | undefined>
  find(filter: Filter, options?: FindOptions): Promise<T[]>
  /** Answers the named fields only, for lists of documents that are large. */
  findFields<Name extends keyof T & string>(
    filter: Filter,
    names: readonly Name[],
    options?: FindOptions,
  ): Promise<Pick<T, Name | '_id'>[]>
  count(filter: Filter): Promise<number>
  /** How many documents have each value of a field. */
  countBy(filter: Filter, field: keyof T & string): Promise<ReadonlyMap<string, number>>
  /** False where the id, or a unique field, is taken already. */
  insert(document: T): Promise<boolean>
  insertMany(documents: readonly T[]): Promise<void>
  /** Replaces the document, or inserts it. */
  put(document: T): Promise<void>
  /** The number of documents changed: 0 or 1. */
  update(id: string, change: Filter): Promise<number>
  updateWhere(filter: Filter, change: Filter): Promise<number>
  removeWhere(filter: Filter): Promise<number>
}

/** The few calls that a CloudBase transaction can carry; `where` silently runs outside of it. */
export type TransactionCollection<T extends Document> = Pick<
  Collection<T>,
  'get' | 'insert' | 'put' | 'update'
>
export type Transaction = { collection<T extends Document>(name: string): TransactionCollection<T> }

const db = cloud.database()

/** Query and update operators: `command.in([...])`, `command.inc(1)` … */
export const command = db.command

type SdkReference = { collection(name: string): ReturnType<typeof db.collection> }

export function collection<T extends Document>(name: string): Collection<T> {
  const reference = () => db.collection(name)
  const select = (filter: Filter, { orderBy = [], limit = READ_MAX, skip = 0 }: FindOptions) => {
    let query = reference().where(filter).limit(limit).skip(skip)
    for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
    return query
  }
  return {
    ...singleDocumentCalls<T>(db, name),
    async get(id) {
      const { data } = await reference().doc(id).get()
      return data[0]
    },
    async find(filter, options = {}) {
      const { data } = await select(filter, options).get()
      return data
    },
    async findFields(filter, names, options = {}) {
      // Without any field named, whole documents would be answered.
      const fields = Object.fromEntries(['_id', ...names].map((field) => [field, true]))
      const { data } = await select(filter, options).field(fields).get()
      return data
    },
    async count(filter) {
      const { total } = await reference().where(filter).count()
      return total ?? 0
    },
    async countBy(filter, field) {
      const counted = { _id: `$${field}`, documents: command.aggregate.sum(1) }
      const { data } = await reference().aggregate().match(filter).group(counted).limit(READ_MAX).end()
      const groups = data as readonly { readonly _id: unknown; readonly documents: number }[]
      return new Map(groups.map(({ _id, documents }) => [String(_id), documents]))
    },
    async insertMany(documents) {
      if (documents.length > 0) await reference().add([...documents])
    },
    async updateWhere(filter, change) {
      const { updated } = await reference().where(filter).update(change)
      return updated ?? 0
    },
    async removeWhere(filter) {
      const { deleted } = await reference().where(filter).remove()
      return typeof deleted === 'number' ? deleted : 0
    },
  }
}

function singleDocumentCalls<T extends Document>(sdk: SdkReference, name: string) {
  const reference = () => sdk.collection(name)
  return {
    async insert(document: T): Promise<boolean> {
      try {
        await reference().add(document)
        return true
      } catch (error) {
        if (isDuplicateWrite(error)) return false
        throw error
      }
    },
    async put({ _id, ...fields }: T): Promise<void> {
      await reference().doc(_id).set(fields)
    },
    async update(id: string, change: Filter): Promise<number> {
      const { updated } = await reference().doc(id).update(change)
      return updated ?? 0
    },
  }
}

const TRANSACTION_ATTEMPTS = 12

/**
 * Runs `perform` in a transaction and tries again on a conflict, with growing pauses and jitter: the SDK's
 * own three retries have none and let conflicts through when many write one document. What `perform`
 * answers is committed unless it is undefined, which rolls back.
 */
export async function inTransaction<T>(
  perform: (transaction: Transaction) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (let attempt = 1; ; attempt++) {
    const sdk = await db.startTransaction()
    try {
      const answer = await perform({ collection: (name) => transactionCollection(sdk, name) })
      if (answer === undefined) await abandon(sdk)
      else await sdk.commit()
      return answer
    } catch (error) {
      await abandon(sdk)
      if (!isCode(error, 'DATABASE_TRANSACTION_CONFLICT') || attempt === TRANSACTION_ATTEMPTS) throw error
      await pause(Math.random() * 20 * attempt)
    }
  }
}

/** A duplicate write has ended the transaction on the server already; then there is nothing to roll back. */
async function abandon(transaction: { rollback(reason: string): Promise<unknown> }): Promise<void> {
  await transaction.rollback('abandoned').catch(() => undefined)
}

function transactionCollection<T extends Document>(
  sdk: SdkReference,
  name: string,
): TransactionCollection<T> {
  return {
    ...singleDocumentCalls<T>(sdk, name),
    async get(id) {
      const { data } = await sdk.collection(name).doc(id).get()
      // Inside a transaction the SDK answers the document itself, not a list of one.
      return Array.isArray(data) ? data[0] : (data ?? undefined)
    },
  }
}

export function inThousands(ids: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(ids.length / READ_MAX)
  return Array.from({ length: parts }, (_, part) => ids.slice(part * READ_MAX, (part + 1) * READ_MAX))
}

/** Reads a filter to its end, a thousand documents at a time, in the order of the ids. */
export async function findAll<T extends Document>(source: Collection<T>, filter: Filter): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await source.find(last ? { ...filter, _id: command.gt(last._id) } : filter, {
      orderBy: [['_id', 'asc']],
    })
    found.push(...page)
    if (page.length < READ_MAX) return found
  }
}

/** Whether a write failed because another document holds the id or a unique field. */
export const isDuplicateWrite = (error: unknown): boolean => isCode(error, 'DATABASE_DUPLICATE_WRITE')

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
