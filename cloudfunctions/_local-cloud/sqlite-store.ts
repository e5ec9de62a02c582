import Database from 'libsql'
import { createCatalogue } from './catalogue'
import { createReader, type Connection, type Reader } from './sqlite-reader'

const TABLES = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection_id INTEGER NOT NULL, name TEXT NOT NULL, fields TEXT NOT NULL,
    is_unique INTEGER NOT NULL, multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection_id, name));
  CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, collection_id INTEGER NOT NULL, id TEXT NOT NULL,
    body TEXT NOT NULL, UNIQUE (collection_id, id));
  CREATE INDEX IF NOT EXISTS documents_in_order ON documents (collection_id, seq);
  CREATE TABLE IF NOT EXISTS entries (
    index_id INTEGER NOT NULL, key TEXT NOT NULL, collection_id INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (index_id, key)) WITHOUT ROWID;`

/** A view of the database as it was when the snapshot was opened. */
export type Snapshot = { readonly reader: Reader; close(): void }
export type Store = ReturnType<typeof openStore>

/** Opens the database; an acknowledged write survives kill −9 and loss of power (WAL, synchronous=FULL). */
export function openStore(file: string) {
  const connection = connect(file)
  connection.exec(TABLES)
  const reader = createReader(connection)
  const idleSnapshots: { connection: Connection; reader: Reader }[] = []

  function openSnapshot(): Snapshot {
    const held = idleSnapshots.pop() ?? openReader(file)
    held.connection.exec('BEGIN')
    held.reader.body(0, '')
    return {
      reader: held.reader,
      close() {
        held.connection.exec('COMMIT')
        idleSnapshots.push(held)
      },
    }
  }

  return {
    connection,
    reader,
    catalogue: createCatalogue(connection, reader),
    write: createGroupCommit(connection),
    openSnapshot,
    close() {
      for (const held of idleSnapshots) held.connection.close()
      connection.close()
    },
  }
}

function connect(file: string): Connection {
  const connection = new Database(file)
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000')
  return connection
}

function openReader(file: string) {
  const connection = connect(file)
  return { connection, reader: createReader(connection) }
}

type Job = { run(): unknown; resolve(value: unknown): void; reject(error: unknown): void }

/**
 * Jobs that arrive together share one commit, and so one wait for the disk. Each is undone alone when it throws,
 * and none is answered before the commit is durable.
 */
function createGroupCommit(connection: Connection) {
  let waiting: Job[] = []

  function flush(): void {
    const jobs = waiting
    waiting = []
    try {
      connection.exec('BEGIN IMMEDIATE')
      const answers = jobs.map((job) => runUndoable(connection, job))
      connection.exec('COMMIT')
      for (const answer of answers) answer()
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      for (const job of jobs) job.reject(error)
    }
  }

  return <T>(run: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let result: T
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ run: () => (result = run()), resolve: () => resolve(result), reject })
    })
}

function runUndoable(connection: Connection, job: Job): () => void {
  connection.exec('SAVEPOINT job')
  try {
    const value = job.run()
    connection.exec('RELEASE job')
    return () => job.resolve(value)
  } catch (error) {
    connection.exec('ROLLBACK TO job; RELEASE job')
    return () => job.reject(error)
  }
}
