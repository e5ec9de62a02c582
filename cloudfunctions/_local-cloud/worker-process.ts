import { fork } from 'node:child_process'
import type { Writable } from 'node:stream'
import * as v from 'valibot'
import { WorkerMessage, type HostMessage } from './worker-messages'

/** How one call ended. */
export type CallOutcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly message: string }
  | { readonly kind: 'crashed'; readonly message: string }
  | { readonly kind: 'timed-out' }

export type WorkerSettings = {
  readonly workerFile: string
  readonly bundle: string
  readonly environment: Readonly<Record<string, string>>
  readonly log: Writable
}

export type WorkerProcess = ReturnType<typeof startWorker>

/** A bundle that has not loaded by then is given up. */
const LOAD_TIMEOUT_MS = 15_000
/** As much as the smallest instance of the cloud platform. */
const HEAP_LIMIT = '--max-old-space-size=256'

/** Forks a process for one bundle. It serves one call at a time; a call that misbehaves costs this process only. */
export function startWorker({ workerFile, bundle, environment, log }: WorkerSettings) {
  const child = fork(workerFile, [bundle], {
    env: nothingBut(environment),
    execArgv: [HEAP_LIMIT],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })

  let current: { settle(outcome: CallOutcome): void } | undefined
  let alive = true
  let markLoaded: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => (markLoaded = resolve))

  const settle = (outcome: CallOutcome) => {
    const call = current
    current = undefined
    call?.settle(outcome)
  }
  const kill = () => {
    alive = false
    child.kill('SIGKILL')
  }
  const loadTimer = setTimeout(kill, LOAD_TIMEOUT_MS)
  const exited = new Promise<void>((resolve) => {
    const end = (message: string) => {
      alive = false
      clearTimeout(loadTimer)
      markLoaded()
      settle({ kind: 'crashed', message })
      resolve()
    }
    child.once('exit', (code, signal) => end(`the worker ended (${signal ?? `exit code ${code}`})`))
    child.once('error', (error) => end(error.message))
  })

  child.on('message', (raw: unknown) => {
    const parsed = v.safeParse(WorkerMessage, raw)
    if (!parsed.success) return
    const message = parsed.output
    if (message.type === 'loaded') {
      clearTimeout(loadTimer)
      markLoaded()
    } else if (message.type === 'answer') settle({ kind: 'answer', value: message.value })
    else settle({ kind: 'threw', message: message.message })
  })

  const tell = (message: HostMessage) => {
    if (child.connected) child.send(message, () => undefined)
  }

  return {
    exited,
    isAlive: () => alive,
    kill,
    setClockOffset: (offsetMs: number) => tell({ type: 'clock', offsetMs }),

    /** The time-out counts from when the bundle is loaded, as on the cloud platform. */
    async run(call: Extract<HostMessage, { type: 'call' }>, timeoutMs: number): Promise<CallOutcome> {
      await loaded
      if (!alive) return { kind: 'crashed', message: 'the worker ended while loading' }
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          kill()
          settle({ kind: 'timed-out' })
        }, timeoutMs)
        current = {
          settle(outcome) {
            clearTimeout(timer)
            resolve(outcome)
          },
        }
        tell(call)
      })
    },
  }
}

/** A child inherits the parent's variables unless it is given others. */
function nothingBut(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const environment = { ...process.env }
  for (const name of Object.keys(environment)) delete environment[name]
  return Object.assign(environment, variables)
}
