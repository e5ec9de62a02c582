import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CloudSchema } from './catalogue'
import type { Clock } from './clock'
import type { DatabaseMethods } from './database-thread'
import { callerOn } from './remote'

export type Database = Awaited<ReturnType<typeof startDatabase>>

/** Opens the database in a thread of its own; rejects when it cannot be opened. */
export async function startDatabase(
  threadFile: string,
  files: { readonly file: string; readonly schema: CloudSchema },
  clock: Clock,
) {
  const thread = new Worker(threadFile, { workerData: files })
  const call = callerOn<DatabaseMethods>({
    send: (message) => thread.postMessage(message),
    onMessage: (listener) => void thread.on('message', listener),
  })
  const broken = new Promise<never>((_, reject) => thread.once('error', reject))
  await Promise.race([call('opened'), broken])
  clock.onChange(() => void call('setClockOffset', clock.offsetMs()))
  thread.once('error', (error) => {
    process.stderr.write(`local cloud: the database broke down: ${error.stack ?? error.message}\n`)
    process.exit(1)
  })

  return {
    /** Answers one action of the SDK, such as `database.getDocument`. */
    perform: (action: string, payload: object): Promise<object> => call('perform', action, payload),

    async close(): Promise<void> {
      const exited = once(thread, 'exit')
      void call('close')
      await exited
    },
  }
}
