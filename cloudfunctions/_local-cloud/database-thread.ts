import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { CloudSchema } from './catalogue'
import { unsupported } from './cloud-error'
import { createClock } from './clock'
import { databaseActions } from './database-actions'
import { createEngine } from './engine'
import { answerCalls } from './remote'
import { openStore } from './sqlite-store'

/** The thread in which the database works: however long a read takes, WeChat and the functions are answered meanwhile. */
const EXPIRY_MS = 500

export const DatabaseFiles = v.object({ file: v.string(), schema: CloudSchema })
export type DatabaseMethods = typeof methods

const { file, schema } = v.parse(DatabaseFiles, workerData)
const port = parentPort
if (!port) throw new Error('the database runs in a thread of the local cloud')
const clock = createClock()
const store = openStore(file)
const opened = store.write(() => store.catalogue.applySchema(schema))
const engine = createEngine(store, clock)
const actions = databaseActions(engine, clock)
const expiry = setInterval(engine.transactions.endExpired, EXPIRY_MS)

const methods = {
  opened: () => opened,

  perform(name: string, payload: object): Promise<object> | object {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw unsupported(`the action ${name}`)
    return action(payload)
  },

  setClockOffset(offsetMs: number): void {
    clock.setOffset(offsetMs)
    engine.transactions.endExpired()
  },

  close(): void {
    clearInterval(expiry)
    store.close()
    port.close()
  },
}

answerCalls(
  {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
  },
  methods,
)
