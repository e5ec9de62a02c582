import * as v from 'valibot'
import { CloudError, collectionMissing, duplicateWrite } from './cloud-error'
import { parseJson, parseFields, type Fields } from './ejson'
import { AFTER_ALL, indexKeys, type IndexField } from './index-keys'
import { numberOf, textOf, type Connection, type Reader } from './sqlite-reader'

export type CollectionIndex = {
  readonly id: number
  readonly name: string
  readonly fields: readonly IndexField[]
  readonly unique: boolean
  multikey: boolean
}
export type Collection = { readonly id: number; readonly name: string; indexes: CollectionIndex[] }

export const CloudSchema = v.object({
  collections: v.array(
    v.object({
      name: v.pipe(v.string(), v.minLength(1)),
      indexes: v.optional(
        v.array(
          v.object({
            name: v.pipe(v.string(), v.minLength(1)),
            keys: v.pipe(
              v.array(v.object({ name: v.string(), direction: v.picklist([1, -1]) })),
              v.minLength(1),
            ),
            unique: v.optional(v.boolean(), false),
          }),
        ),
        [],
      ),
    }),
  ),
})
export type CloudSchema = v.InferOutput<typeof CloudSchema>
type IndexDefinition = CloudSchema['collections'][number]['indexes'][number]

const IndexFields = v.array(v.object({ name: v.string(), direction: v.picklist([1, -1]) }))

/** The collections and their indexes; a document may change only through `put` and `remove`, which keep the indexes true. */
export function createCatalogue(connection: Connection, reader: Reader) {
  const collections = loadCollections(connection)
  const run = prepareWrites(connection)

  function collection(name: string): Collection {
    const found = collections.get(name)
    if (!found) throw collectionMissing(name)
    return found
  }

  function addCollection(name: string): Collection {
    if (collections.has(name)) {
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table exist: ${name}`)
    }
    const id = Number(run.addCollection.run(name).lastInsertRowid)
    const added: Collection = { id, name, indexes: [] }
    collections.set(name, added)
    return added
  }

  function addEntries(owner: Collection, index: CollectionIndex, id: string, keys: Iterable<string>): void {
    for (const key of keys) {
      if (index.unique && run.otherHolder.get(index.id, key, key + AFTER_ALL, id) !== undefined) {
        throw duplicateWrite(owner.name, index.name, JSON.stringify(key))
      }
      run.addEntry.run(index.id, key + id, owner.id, id)
    }
  }

  function keysIn(index: CollectionIndex, document: Fields): Set<string> {
    const keys = new Set(indexKeys(document, index.fields))
    if (keys.size > 1 && !index.multikey) {
      run.markMultikey.run(index.id)
      index.multikey = true
    }
    return keys
  }

  /** Touches only the entries that differ: most updates change no indexed field. */
  function moveEntries(
    owner: Collection,
    id: string,
    from: Fields | undefined,
    to: Fields | undefined,
  ): void {
    for (const index of owner.indexes) {
      if (from && to && isUnchanged(index, from, to)) continue
      const old = from ? keysIn(index, from) : new Set<string>()
      const wanted = to ? keysIn(index, to) : new Set<string>()
      for (const key of old) if (!wanted.has(key)) run.removeEntry.run(index.id, key + id)
      addEntries(
        owner,
        index,
        id,
        [...wanted].filter((key) => !old.has(key)),
      )
    }
  }

  function buildIndex(owner: Collection, { name, keys, unique }: IndexDefinition): void {
    const inserted = run.addIndex.run(owner.id, name, JSON.stringify(keys), unique ? 1 : 0)
    const id = Number(inserted.lastInsertRowid)
    const index: CollectionIndex = { id, name, fields: keys, unique, multikey: false }
    for (const { id: documentId, body } of reader.all(owner.id)) {
      addEntries(owner, index, documentId, keysIn(index, parseFields(body, 0)))
    }
    owner.indexes.push(index)
  }

  function dropIndex(owner: Collection, index: CollectionIndex): void {
    run.dropEntries.run(index.id)
    run.dropIndex.run(index.id)
    owner.indexes = owner.indexes.filter((other) => other !== index)
  }

  return {
    collection,
    addCollection,

    /** Creates what the schema adds; an index that changed is rebuilt, one that left the schema is dropped. */
    applySchema(schema: CloudSchema): void {
      for (const { name, indexes } of schema.collections) {
        const owner = collections.get(name) ?? addCollection(name)
        for (const present of owner.indexes) {
          if (!indexes.some((wanted) => isSame(present, wanted))) dropIndex(owner, present)
        }
        for (const wanted of indexes) {
          if (!owner.indexes.some((present) => present.name === wanted.name)) buildIndex(owner, wanted)
        }
      }
    },

    put(owner: Collection, id: string, document: Fields, body: string, before: string | undefined): void {
      if (before === undefined) run.insert.run(owner.id, id, body)
      else run.replace.run(body, owner.id, id)
      if (owner.indexes.length === 0) return
      moveEntries(owner, id, before === undefined ? undefined : parseFields(before, 0), document)
    },

    remove(owner: Collection, id: string, before: string): void {
      run.remove.run(owner.id, id)
      moveEntries(owner, id, parseFields(before, 0), undefined)
    },

    /** Whether a unique index already holds one of the document's keys for another document. */
    findDuplicate(owner: Collection, id: string, document: Fields): CollectionIndex | undefined {
      return owner.indexes.find(
        (index) =>
          index.unique &&
          indexKeys(document, index.fields).some(
            (key) => run.otherHolder.get(index.id, key, key + AFTER_ALL, id) !== undefined,
          ),
      )
    },
  }
}

/** Compares what the fields hold, which costs less than their keys. */
function isUnchanged({ fields }: CollectionIndex, from: Fields, to: Fields): boolean {
  return fields.every(({ name }) => {
    const [root = ''] = name.split('.')
    return JSON.stringify(from[root]) === JSON.stringify(to[root])
  })
}

function isSame(present: CollectionIndex, wanted: IndexDefinition): boolean {
  return (
    present.name === wanted.name &&
    present.unique === wanted.unique &&
    JSON.stringify(present.fields) === JSON.stringify(wanted.keys)
  )
}

function loadCollections(connection: Connection): Map<string, Collection> {
  const indexes = connection.prepare('SELECT * FROM indexes WHERE collection_id = ?')
  const collections = new Map<string, Collection>()
  for (const row of connection.prepare('SELECT id, name FROM collections').all()) {
    const id = numberOf(row, 'id')
    collections.set(textOf(row, 'name'), {
      id,
      name: textOf(row, 'name'),
      indexes: indexes.all(id).map(toIndex),
    })
  }
  return collections
}

function toIndex(row: unknown): CollectionIndex {
  return {
    id: numberOf(row, 'id'),
    name: textOf(row, 'name'),
    fields: v.parse(IndexFields, parseJson(textOf(row, 'fields'))),
    unique: numberOf(row, 'is_unique') === 1,
    multikey: numberOf(row, 'multikey') === 1,
  }
}

function prepareWrites(connection: Connection) {
  return {
    addCollection: connection.prepare('INSERT INTO collections (name) VALUES (?)'),
    addIndex: connection.prepare(
      'INSERT INTO indexes (collection_id, name, fields, is_unique) VALUES (?, ?, ?, ?)',
    ),
    markMultikey: connection.prepare('UPDATE indexes SET multikey = 1 WHERE id = ?'),
    dropIndex: connection.prepare('DELETE FROM indexes WHERE id = ?'),
    dropEntries: connection.prepare('DELETE FROM entries WHERE index_id = ?'),
    insert: connection.prepare('INSERT INTO documents (collection_id, id, body) VALUES (?, ?, ?)'),
    replace: connection.prepare('UPDATE documents SET body = ? WHERE collection_id = ? AND id = ?'),
    remove: connection.prepare('DELETE FROM documents WHERE collection_id = ? AND id = ?'),
    addEntry: connection.prepare(
      'INSERT INTO entries (index_id, key, collection_id, id) VALUES (?, ?, ?, ?)',
    ),
    removeEntry: connection.prepare('DELETE FROM entries WHERE index_id = ? AND key = ?'),
    otherHolder: connection.prepare(
      'SELECT id FROM entries WHERE index_id = ? AND key >= ? AND key < ? AND id <> ? LIMIT 1',
    ),
  }
}
