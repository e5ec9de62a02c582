import type Database from 'libsql'
import { isObject } from './ejson'
import type { Span } from './index-plan'

export type Connection = Database.Database
export type StoredDocument = { readonly id: string; readonly body: string }

/** Where a span is read: the ids of a collection, or the entries of one of its indexes. */
type SpanSource =
  | { readonly kind: 'ids'; readonly collectionId: number }
  | { readonly kind: 'index'; readonly indexId: number }

const FIRST_PAGE = 32
const LARGEST_PAGE = 1024

/** Reads committed documents, or those of a snapshot, through one connection. */
export type Reader = ReturnType<typeof createReader>

/** Pages are read completely before they are yielded, so that a reader who stops early leaves no open statement. */
export function createReader(connection: Connection) {
  const bodyById = connection.prepare('SELECT body FROM documents WHERE collection_id = ? AND id = ?')
  const natural = connection.prepare(
    'SELECT seq AS key, id, body FROM documents WHERE collection_id = ? AND seq > ? ORDER BY seq LIMIT ?',
  )
  const total = connection.prepare('SELECT count(*) AS total FROM documents WHERE collection_id = ?')
  const byId = spanStatements(
    connection,
    'SELECT id AS key, id, body FROM documents WHERE collection_id = ? AND id >= ? AND id < ? ORDER BY id',
  )
  const byIndex = spanStatements(
    connection,
    `SELECT key, d.id AS id, body FROM entries e JOIN documents d ON d.collection_id = e.collection_id AND
     d.id = e.id WHERE index_id = ? AND key >= ? AND key < ? ORDER BY key`,
  )

  function* span(source: SpanSource, { from, to }: Span, backward: boolean): Generator<StoredDocument> {
    const statements = source.kind === 'ids' ? byId : byIndex
    const statement = backward ? statements.backward : statements.forward
    const owner = source.kind === 'ids' ? source.collectionId : source.indexId
    let [low, high] = [from, to]
    for (let page = FIRST_PAGE; ; page = Math.min(page * 4, LARGEST_PAGE)) {
      const rows = statement.all(owner, low, high, page)
      for (const row of rows) yield toDocument(row)
      if (rows.length < page) return
      const last = textOf(rows.at(-1), 'key')
      if (backward) high = last
      else low = last + '\u0000'
    }
  }

  function* all(collectionId: number): Generator<StoredDocument> {
    for (let after = 0, page = FIRST_PAGE; ; page = Math.min(page * 4, LARGEST_PAGE)) {
      const rows = natural.all(collectionId, after, page)
      for (const row of rows) yield toDocument(row)
      if (rows.length < page) return
      after = numberOf(rows.at(-1), 'key')
    }
  }

  return {
    body(collectionId: number, id: string): string | undefined {
      const row: unknown = bodyById.get(collectionId, id)
      return row === undefined ? undefined : textOf(row, 'body')
    },
    count: (collectionId: number) => numberOf(total.get(collectionId), 'total'),
    span,
    all,
  }
}

function spanStatements(connection: Connection, select: string) {
  return {
    forward: connection.prepare(`${select} ASC LIMIT ?`),
    backward: connection.prepare(`${select} DESC LIMIT ?`),
  }
}

const toDocument = (row: unknown): StoredDocument => ({ id: textOf(row, 'id'), body: textOf(row, 'body') })

export function textOf(row: unknown, column: string): string {
  const value = isObject(row) ? row[column] : undefined
  if (typeof value !== 'string') throw new TypeError(`no text in column ${column}`)
  return value
}

export function numberOf(row: unknown, column: string): number {
  const value = isObject(row) ? row[column] : undefined
  if (typeof value !== 'number') throw new TypeError(`no number in column ${column}`)
  return value
}
