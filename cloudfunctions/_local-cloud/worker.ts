import { createRequire } from 'node:module'
import { setClockOffset } from './worker-clock'
import type { HostMessage, WorkerMessage } from './worker-messages'

/** The process in which one bundle serves one call at a time; `argv[2]` is the bundle. */
const bundle = process.argv[2] ?? ''
const main = loadMain(bundle)

process.on('disconnect', () => process.exit(0))
process.on('message', (message: HostMessage) => {
  if (message.type === 'clock') setClockOffset(message.offsetMs)
  else void serve(message.event, message.context)
})
tell({ type: 'loaded' })

async function serve(event: unknown, context: unknown): Promise<void> {
  try {
    tell({ type: 'answer', value: await main(event, context) })
  } catch (error) {
    tell({ type: 'threw', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function tell(message: WorkerMessage): void {
  process.send?.(message)
}

function loadMain(file: string): (event: unknown, context: unknown) => unknown {
  const exported: unknown = createRequire(file)(file)
  if (typeof exported === 'object' && exported !== null && 'main' in exported) {
    const { main } = exported
    if (typeof main === 'function') {
      return (event, context): unknown => Reflect.apply(main, undefined, [event, context])
    }
  }
  throw new Error(`${file} exports no function main`)
}
