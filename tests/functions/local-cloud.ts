import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import type { CloudSchema } from '../../cloudfunctions/_local-cloud/catalogue'
import { RequestCounts } from '../../cloudfunctions/_local-cloud/request-counts'
import { WechatLogEntry, type WechatFaults } from '../../cloudfunctions/_local-cloud/wechat'
import { ERROR_CODES } from '../../src/domain/shared/error-codes'
import type { Result } from '../../src/domain/shared/result'

const BUILT = resolve('dist/local-cloud')
const START_TIMEOUT_MS = 30_000

type LocalCloudOptions = {
  /** Folder with one bundle per function; the product's own by default. */
  readonly functionsDir?: string
  readonly webDir?: string
  /** Collections and indexes; the product's own by default. */
  readonly schema?: CloudSchema
  /** Kept when given; otherwise a fresh folder that `stop` removes. */
  readonly dataDir?: string
}

type CallOptions = {
  /** The bearer token: `wechat:<open id>` for a member of WeChat, anything else for a guest. */
  readonly as?: string
  readonly idempotencyKey?: string
}

export type LocalCloud = Awaited<ReturnType<typeof startLocalCloud>>

/** Starts the built local cloud on a free port, with the control door open. */
export async function startLocalCloud(options: LocalCloudOptions = {}) {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'))
  const environment = environmentOf(options, dataDir)
  let running = await spawnCloud(environment)
  let offsetMs = 0
  let faults: Partial<WechatFaults> = {}

  async function control(method: string, command: string, input?: unknown): Promise<unknown> {
    const { ok, body } = await request(`${running.url}/_control/${command}`, method, input)
    if (!ok) throw new Error(`${command}: ${JSON.stringify(body)}`)
    return body
  }

  async function setClock(ms: number): Promise<void> {
    offsetMs = ms
    await control('POST', 'clock', { offsetMs })
  }

  return {
    dataDir,
    get url() {
      return running.url
    },
    get adminUrl() {
      return `${running.url}/admin`
    },
    get pid() {
      return running.child.pid
    },

    /** Calls an action over HTTP, as the web app does. */
    async call<T = unknown>(
      noun: string,
      action: string,
      payload: unknown,
      { as, idempotencyKey }: CallOptions = {},
    ): Promise<Result<T>> {
      const headers: Record<string, string> = as === undefined ? {} : { authorization: `Bearer ${as}` }
      const input = { action, payload, idempotencyKey }
      const { body } = await request(`${running.url}/functions/${noun}`, 'POST', input, headers)
      if (!isResult<T>(body)) throw new Error(`${noun}/${action} answered ${JSON.stringify(body)}`)
      return body
    },

    clock: {
      /** Milliseconds ahead of the system's clock. */
      set: setClock,
      advance: (ms: number) => setClock(offsetMs + ms),
      now: () => Date.now() + offsetMs,
    },
    /** Fires a timer of a function now; resolves with how the call ended. */
    fireTimer: async (functionName: string, trigger: string): Promise<TimerOutcome> =>
      v.parse(TimerOutcome, await control('POST', 'timer', { function: functionName, trigger })),
    /** Replaces all faults of the simulated WeChat. */
    async faults(wanted: Partial<WechatFaults>): Promise<void> {
      faults = wanted
      await control('POST', 'faults', faults)
    },
    wechatLog: async (): Promise<WechatLogEntry[]> =>
      v.parse(v.array(WechatLogEntry), await control('GET', 'wechat-log')),
    requests: async (): Promise<RequestCounts> => v.parse(RequestCounts, await control('GET', 'requests')),
    resetRequests: () => control('POST', 'requests/reset'),
    killWorkers: () => control('POST', 'kill-workers'),
    /** Everything the functions printed. */
    functionLog: () => readFileSync(join(dataDir, 'functions.log'), 'utf8'),

    /** kill −9: nothing is flushed, closed or answered. */
    killHard: () => end(running, 'SIGKILL'),
    /** Starts again on the same data, with the same clock and faults, on another port. */
    async restart(): Promise<void> {
      await end(running, 'SIGTERM')
      running = await spawnCloud(environment)
      if (offsetMs !== 0) await setClock(offsetMs)
      await control('POST', 'faults', faults)
    },
    async stop(): Promise<void> {
      await end(running, 'SIGTERM')
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** How a call that a timer made ended. */
const TimerOutcome = v.object({
  kind: v.picklist(['answer', 'threw', 'crashed', 'timed-out', 'unknown-function']),
  value: v.optional(v.unknown()),
  message: v.optional(v.string()),
})
type TimerOutcome = v.InferOutput<typeof TimerOutcome>

type RunningCloud = { readonly url: string; readonly child: ChildProcess }

function environmentOf(options: LocalCloudOptions, dataDir: string): NodeJS.ProcessEnv {
  const schemaFile = options.schema ? join(dataDir, 'schema.json') : join(BUILT, 'schema.json')
  if (options.schema) writeFileSync(schemaFile, JSON.stringify(options.schema))
  return {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    FUNCTIONS_DIR: options.functionsDir ?? 'dist/cloudfunctions',
    WEB_DIR: options.webDir ?? 'dist/web',
    SCHEMA_FILE: schemaFile,
    LOCAL_CLOUD_CONTROL: '1',
  }
}

/** Resolves when the cloud says that it is ready; rejects with its own message when it cannot start. */
async function spawnCloud(environment: NodeJS.ProcessEnv): Promise<RunningCloud> {
  const main = join(BUILT, 'main.js')
  if (!existsSync(main)) throw new Error(`${main} is missing: run npm run build first`)
  const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const timer = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS)
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (http:\S+)/.exec(line)?.[1]
    if (!url) continue
    clearTimeout(timer)
    child.stdout.resume()
    return { url, child }
  }
  clearTimeout(timer)
  throw new Error(`the local cloud did not start: ${errors}`)
}

async function end({ child }: RunningCloud, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

async function request(
  url: string,
  method: string,
  input?: unknown,
  headers: Record<string, string> = {},
): Promise<{ ok: boolean; body: unknown }> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  })
  return { ok: response.ok, body: await response.json() }
}

const AnyResult = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.optional(v.unknown()) }),
  v.object({ ok: v.literal(false), error: v.object({ code: v.picklist(ERROR_CODES) }) }),
])

/** Every answer must be a `Result` with a known code; what a success holds is for the test to say. */
const isResult = <T>(body: unknown): body is Result<T> => v.is(AnyResult, body)
