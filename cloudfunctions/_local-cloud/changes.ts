import { randomBytes } from 'node:crypto'
import type { Collection } from './catalogue'
import { CloudError, duplicateWrite, invalidParameter } from './cloud-error'
import { idKey, type Change, type DocumentView } from './document-view'
import { stringify, type Fields, type Value } from './ejson'
import { findMatches } from './queries'
import { applyUpdate } from './query-language'

/** CloudBase's limit for one document. */
const DOCUMENT_MAX_BYTES = 16 * 1024 * 1024

export type Decided<T> = { readonly changes: Change[]; readonly result: T }

/** Decides an insert: ids that are missing are drawn, ids that exist are refused. */
export function decideInsert(
  view: DocumentView,
  collection: Collection,
  documents: Fields[],
): Decided<(string | number)[]> {
  const added = new Set<string>()
  const ids: (string | number)[] = []
  const changes = documents.map((document) => {
    refuseOperatorNames(document)
    const _id = documentId(document._id)
    const id = idKey(_id)
    if (added.has(id) || view.body(collection, id) !== undefined) {
      throw duplicateWrite(collection.name, '_id_', JSON.stringify(_id))
    }
    added.add(id)
    ids.push(_id)
    return { collection, id, before: undefined, after: toBody({ ...document, _id }) }
  })
  return { changes, result: ids }
}

export type ModifyRequest = {
  readonly query: Fields
  /** Update operators, or with `replace` the whole new document. */
  readonly data: Fields
  readonly replace: boolean
  readonly upsert: boolean
  readonly multi: boolean
}
type ModifyResult = {
  readonly updated: number
  readonly upsertId: string | number | null
  readonly body: string | null
}

/** Decides an update. A change that changes nothing is not written, and counts only when it replaces. */
export function decideModify(
  view: DocumentView,
  collection: Collection,
  { query, data, replace, upsert, multi }: ModifyRequest,
): Decided<ModifyResult> {
  const next = (fields: Fields) => (replace ? replaced(fields, data) : updated(fields, data))
  const found = findMatches(view, collection, { query, ...(multi ? {} : { limit: 1 }) })
  if (found.length === 0 && upsert) {
    const _id = documentId(query._id)
    const after = toBody(next({ _id }))
    const result = { updated: 0, upsertId: _id, body: after }
    return { changes: [{ collection, id: idKey(_id), before: undefined, after }], result }
  }
  const rewritten = found.map(({ id, body, fields }) => ({
    collection,
    id,
    before: body,
    after: toBody(next(fields)),
  }))
  const changes = rewritten.filter(({ before, after }) => before !== after)
  const count = replace ? rewritten.length : changes.length
  return { changes, result: { updated: count, upsertId: null, body: rewritten.at(-1)?.after ?? null } }
}

export function decideRemove(
  view: DocumentView,
  collection: Collection,
  query: Fields,
  multi: boolean,
): Decided<number> {
  const found = findMatches(view, collection, { query, ...(multi ? {} : { limit: 1 }) })
  const changes = found.map(({ id, body }) => ({ collection, id, before: body, after: undefined }))
  return { changes, result: changes.length }
}

function updated(fields: Fields, data: Fields): Fields {
  const { _id } = fields
  applyUpdate(fields, data)
  if (fields._id !== _id) throw invalidParameter('the _id of a document cannot be changed')
  return fields
}

function replaced(fields: Fields, data: Fields): Fields {
  refuseOperatorNames(data)
  return { ...data, _id: fields._id ?? null }
}

function refuseOperatorNames(document: Fields): void {
  const operator = Object.keys(document).find((name) => name.startsWith('$'))
  if (operator) throw new CloudError('DATABASE_REQUEST_FAILED', `key $ is not allowed: ${operator}`)
}

function documentId(id: Value | undefined): string | number {
  if (id === undefined || id === null || id === '') return randomBytes(16).toString('hex')
  if (typeof id === 'string' || typeof id === 'number') return id
  throw invalidParameter('an _id must be a string or a number')
}

/** `_id` comes first, as in MongoDB. */
function toBody({ _id, ...fields }: Fields): string {
  const body = stringify({ _id: _id ?? null, ...fields })
  if (Buffer.byteLength(body) > DOCUMENT_MAX_BYTES) {
    throw new CloudError('DATABASE_REQUEST_FAILED', 'a document may not be larger than 16 MB')
  }
  return body
}
