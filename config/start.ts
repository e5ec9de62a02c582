import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { ensureBuilt } from './build-targets'
import { seedDemonstration } from './seed-demonstration'

/** `npm start`: builds what is stale, starts the local cloud, and fills an empty data folder with the demonstration. */
async function main(): Promise<void> {
  const port = readPort(process.env.PORT ?? '8080')
  const dataDir = path.resolve(process.env.DATA_DIR ?? '.data')
  await refuseBusyPort(port)
  if (process.argv.includes('--fresh')) rmSync(dataDir, { recursive: true, force: true })
  refuseUnwritable(dataDir)
  await ensureBuilt('functions', 'web')

  const isNew = !existsSync(path.join(dataDir, 'personas.json'))
  const cloud = spawn(process.execPath, ['dist/local-cloud/main.js'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      FUNCTIONS_DIR: 'dist/cloudfunctions',
      SCHEMA_FILE: 'dist/local-cloud/schema.json',
      WEB_DIR: 'dist/web',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  stopTogether(cloud)
  const url = await readyUrl(cloud)
  if (isNew) {
    console.log('Creating the demonstration campaign …')
    await seedDemonstration(url, dataDir).catch(() =>
      stop('The demonstration campaign could not be created; try again with npm start -- --fresh'),
    )
  }
  announce(url)
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop(`PORT must be a number up to 65535, not "${text}"`)
  return port
}

async function refuseBusyPort(port: number): Promise<void> {
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
  if (!isFree) stop(`Port ${port} is taken: stop what uses it, or choose another with PORT=8081 npm start`)
}

function refuseUnwritable(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK)
  } catch {
    stop(`The data folder ${dataDir} cannot be written: choose another with DATA_DIR=… npm start`)
  }
}

/** Ctrl-C reaches the whole group of processes; this waits until the cloud has closed its files. */
function stopTogether(cloud: ChildProcess): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!isStopping) cloud.kill('SIGTERM')
      isStopping = true
    })
  }
  cloud.on('exit', (code) => process.exit(isStopping ? 0 : (code ?? 1)))
}

/** The local cloud prints one line when it can be called; the rest of what it prints is the functions' log. */
async function readyUrl(cloud: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    cloud.stdout?.on('data', (text) => {
      const ready = /^ready (http:\S+)$/m.exec(String(text))
      if (ready?.[1]) resolve(ready[1])
      else if (process.env.VERBOSE) process.stdout.write(String(text))
    })
  })
}

function announce(url: string): void {
  console.log(`ready ${url}`)
  console.log(`  residents   ${url}/   (the bar on top switches the demonstration persona)`)
  console.log(
    `  console     ${url}/#/pages/console/index   (as 组织者, 审核员 or 线索专员; best 1440 px wide)`,
  )
  console.log('  WeChat      npm run dev:weapp, then open this folder in WeChat DevTools')
  console.log('  Ctrl-C stops everything; the data stays for the next start.')
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

main().catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)))
