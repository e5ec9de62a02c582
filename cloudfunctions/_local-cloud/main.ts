import { startLocalCloud } from './local-cloud'
import { describe, readSettings } from './settings'

async function run(): Promise<void> {
  const cloud = await startLocalCloud(readSettings(process.env))
  process.stdout.write(`ready ${cloud.url}\n`)
  let isStopping = false
  // Ctrl-C reaches this process twice: from the terminal, and from npm start.
  const stop = () => {
    if (isStopping) return
    isStopping = true
    void cloud.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

run().catch((error: unknown) => {
  process.stderr.write(`local cloud: ${describe(error)}\n`)
  process.exit(1)
})
