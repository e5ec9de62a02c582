import tcb from '@cloudbase/node-sdk'
import * as v from 'valibot'

/** The settings with which a process outside of any function uses the SDKs on the local cloud. */
export function pointSdksAt(adminUrl: string): void {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    SILENCE: 'true',
  })
}

type App = ReturnType<typeof tcb.init>
export type Database = ReturnType<App['database']>
type Collection = ReturnType<Database['collection']>

type Transaction = {
  collection(name: string): Collection
  rollback(reason?: unknown): Promise<unknown>
}
/** What the SDK types as `any`. */
export type UntypedDatabase = {
  serverDate(options: { offset: number }): unknown
  runTransaction(perform: (transaction: Transaction) => Promise<unknown>): Promise<unknown>
  startTransaction(): Promise<Transaction>
}

/** The unmodified SDK, connected through the environment alone. */
export function connectSdk(adminUrl: string): {
  app: App
  db: Database
  untyped: UntypedDatabase
} {
  pointSdksAt(adminUrl)
  const app = tcb.init({ env: 'local', keepalive: true })
  const db = app.database()
  return { app, db, untyped: db }
}

const Document = v.record(v.string(), v.unknown())
type Document = v.InferOutput<typeof Document>
const Documents = v.object({ data: v.array(Document) })
const OneDocument = v.object({ data: v.nullable(Document) })

/** What a query of the SDK found. */
export async function documentsIn(answer: Promise<unknown>): Promise<Document[]> {
  return v.parse(Documents, await answer).data
}

/** What `doc().get()` found inside a transaction. */
export async function documentIn(answer: Promise<unknown>): Promise<Document | null> {
  return v.parse(OneDocument, await answer).data
}
