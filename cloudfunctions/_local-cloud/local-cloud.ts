import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createAdminEndpoint } from './admin-endpoint'
import { createClock } from './clock'
import { createControlEndpoint } from './control-endpoint'
import { startDatabase } from './database'
import { functionActions } from './function-actions'
import { readFunctions } from './function-config'
import { createFunctionEndpoint } from './function-endpoint'
import { createFunctionHost } from './function-host'
import { listen, portOf } from './gateway'
import { sendJson } from './http-messages'
import { createRequestCounter } from './request-counts'
import { openDataFolder, readSchema, type Settings } from './settings'
import { createStorage } from './storage'
import { startTimers } from './timers'
import { functionEnvironment } from './function-environment'
import { createWebFiles, sendScript } from './web-files'
import { startWechat } from './wechat-host'

type LocalCloud = { readonly url: string; stop(): Promise<void> }

/** Puts the parts together; rejects with one clear message when a part cannot start. */
export async function startLocalCloud(settings: Settings): Promise<LocalCloud> {
  const { dataDir } = settings
  let baseUrl = ''
  const secrets = openDataFolder(dataDir)
  const schema = readSchema(settings.schemaFile)
  const functions = readFunctions(settings.functionsDir)

  const clock = createClock()
  const files = { file: join(dataDir, 'database.sqlite'), schema }
  const database = await startDatabase(join(__dirname, 'database-thread.js'), files, clock)
  const log = createWriteStream(join(dataDir, 'functions.log'), { flags: 'a' })
  // Every worker of every function writes into it, more than Node takes for a leak.
  log.setMaxListeners(0)
  const host = createFunctionHost({
    functions,
    workerFile: join(__dirname, 'worker.js'),
    environmentOf: (name) => functionEnvironment(`${baseUrl}/admin/${name}`, secrets),
    log,
    clock,
  })
  const wechat = startWechat(join(__dirname, 'wechat-process.js'), join(dataDir, 'wechat.jsonl'), clock)
  const storage = createStorage({
    directory: join(dataDir, 'files'),
    signingKey: secrets.storageKey,
    clock,
    baseUrl: () => baseUrl,
  })
  const counter = createRequestCounter()
  const actions = { ...functionActions(host), ...storage.actions }
  const parts = { database, actions, counter, wechat }
  const control = createControlEndpoint({ clock, host, counter, wechat })

  const server = await listen(
    {
      admin: (functionName) =>
        createAdminEndpoint(parts, functionName ? functions.get(functionName) : undefined),
      functions: createFunctionEndpoint(host, (message) => log.write(`${message}\n`)),
      files: (request, response, url) => storage.handle(request, response, url),
      personas: (_request, response) => sendPersonas(dataDir, response),
      demoBar: (_request, response) => sendScript(join(__dirname, 'demo-bar.js'), response),
      control: settings.hasControl
        ? (command) => (request: IncomingMessage, response: ServerResponse) =>
            control(request, response, command)
        : undefined,
      web: createWebFiles(settings.webDir),
    },
    settings.port,
  ).catch((error: unknown) => {
    throw new Error(describeListenError(error, settings.port))
  })
  baseUrl = `http://127.0.0.1:${portOf(server)}`
  const timers = startTimers(host, clock)

  return {
    url: baseUrl,
    async stop() {
      timers.stop()
      await host.killWorkers()
      await close(server)
      await Promise.all([wechat.stop(), database.close()])
    },
  }
}

/** The demonstration's personas, for the bar that switches between them; none without a demonstration. */
function sendPersonas(dataDir: string, response: ServerResponse): void {
  const file = join(dataDir, 'personas.json')
  sendJson(response, 200, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [])
}

function describeListenError(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return `port ${port} is in use; set PORT to another one`
  if (code === 'EACCES') return `port ${port} may not be used by this user; set PORT to another one`
  return error instanceof Error ? error.message : String(error)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
