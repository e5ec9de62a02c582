import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CloudSchema } from '../../../cloudfunctions/_local-cloud/catalogue'
import { createClock } from '../../../cloudfunctions/_local-cloud/clock'
import type { Fields } from '../../../cloudfunctions/_local-cloud/ejson'
import { parseBody } from '../../../cloudfunctions/_local-cloud/document-view'
import { createEngine } from '../../../cloudfunctions/_local-cloud/engine'
import type { FindRequest } from '../../../cloudfunctions/_local-cloud/queries'
import { openStore } from '../../../cloudfunctions/_local-cloud/sqlite-store'

type Keys = CloudSchema['collections'][number]['indexes'][number]

export const anIndex = (name: string, fields: Record<string, 1 | -1>, unique = false): Keys => ({
  name,
  keys: Object.entries(fields).map(([field, direction]) => ({ name: field, direction })),
  unique,
})

/** A database of its own in a temporary folder, with the collection `notes` and a clock that stands still. */
export async function openEngine(indexes: Keys[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  const file = join(folder, 'database.sqlite')
  const clock = createClock(() => 0)
  const store = openStore(file)
  await store.write(() => store.catalogue.applySchema({ collections: [{ name: 'notes', indexes }] }))
  const engine = createEngine(store, clock)
  const change = (data: Fields, multi: boolean) => (query: Fields, transactionId?: string) =>
    engine.modify('notes', { query, data, replace: false, upsert: false, multi }, transactionId)
  return {
    engine,
    clock,
    store,
    file,
    add: (document: Fields, transactionId?: string) => engine.insert('notes', [document], transactionId),
    find: (request: FindRequest, transactionId?: string) =>
      engine.find('notes', request, transactionId).map(parseBody),
    get: (id: string, transactionId?: string) =>
      engine.find('notes', { query: { _id: id } }, transactionId).map(parseBody)[0],
    set: (id: string, fields: Fields, transactionId?: string) =>
      change({ $set: fields }, false)({ _id: id }, transactionId),
    change,
    close() {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type EngineFixture = Awaited<ReturnType<typeof openEngine>>
