import { startLocalCloud } from './local-cloud'
import { describe, readSettings } from './settings'

async function run(): Promise<void> {
  const cloud = await startLocalCloud(readSettings(process.env))
  process.stdout.write(`ready ${cloud.url}\n`)
  const stop = () => void cloud.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

run().catch((error: unknown) => {
  process.stderr.write(`local cloud: ${describe(error)}\n`)
  process.exit(1)
})
