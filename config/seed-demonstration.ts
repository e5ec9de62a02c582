import { spawn } from 'node:child_process'
import { functionEnvironment } from '../cloudfunctions/_local-cloud/function-environment'
import { openDataFolder } from '../cloudfunctions/_local-cloud/settings'

/** Fills a running, empty local cloud with the demonstration campaign; rejects where it could not. */
export async function seedDemonstration(url: string, dataDir: string): Promise<void> {
  const seed = spawn(process.execPath, ['dist/local-cloud/demo.js'], {
    env: {
      ...process.env,
      ...functionEnvironment(`${url}/admin`, openDataFolder(dataDir)),
      CLOUD_URL: url,
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => seed.on('close', resolve))
  if (code !== 0) throw new Error('the demonstration campaign could not be created')
}
