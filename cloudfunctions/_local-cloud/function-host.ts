import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import type { Clock } from './clock'
import type { FunctionDefinition } from './function-config'
import { createWorkerPool, type WorkerPool } from './worker-pool'
import type { CallOutcome } from './worker-process'

/** Who calls: WeChat vouches for an open id; a timer and the web carry none. */
type Caller =
  | { readonly source: 'wechat'; readonly openId: string; readonly address: string }
  | { readonly source: 'web' | 'timer' | 'server' }

export type InvocationOutcome = (CallOutcome | { readonly kind: 'unknown-function' }) & {
  readonly requestId: string
}

export type FunctionHost = ReturnType<typeof createFunctionHost>

/** The app id under which the simulated WeChat runs. */
export const LOCAL_APP_ID = 'wx-local-cloud'
/** The environment id the functions see. */
export const LOCAL_ENVIRONMENT = 'local'

const WORKERS_PER_FUNCTION = 8

type HostSettings = {
  readonly functions: ReadonlyMap<string, FunctionDefinition>
  readonly workerFile: string
  /** The variables of every function, given the function's name. */
  readonly environmentOf: (functionName: string) => Readonly<Record<string, string>>
  readonly log: Writable
  readonly clock: Clock
  readonly workersPerFunction?: number
}

/** Runs the deployed bundles in processes of their own. */
export function createFunctionHost(settings: HostSettings) {
  const { functions, clock } = settings
  const pools = new Map<string, WorkerPool>()

  function poolOf({ name, bundle, timeout }: FunctionDefinition): WorkerPool {
    const present = pools.get(name)
    if (present) return present
    const { workerFile, log, workersPerFunction = WORKERS_PER_FUNCTION } = settings
    const created = createWorkerPool(
      { workerFile, bundle, environment: settings.environmentOf(name), log },
      { size: workersPerFunction, timeoutMs: timeout * 1000, clockOffsetMs: () => clock.offsetMs() },
    )
    pools.set(name, created)
    return created
  }

  clock.onChange(() => {
    for (const pool of pools.values()) pool.setClockOffset(clock.offsetMs())
  })

  return {
    functions,

    async invoke(name: string, event: unknown, caller: Caller): Promise<InvocationOutcome> {
      const requestId = randomUUID()
      const definition = functions.get(name)
      if (!definition) return { kind: 'unknown-function', requestId }
      const context = contextOf(definition, requestId, caller)
      return { ...(await poolOf(definition).run({ type: 'call', event, context })), requestId }
    },

    async killWorkers(): Promise<void> {
      await Promise.all([...pools.values()].map((pool) => pool.killAll()))
    },
  }
}

function contextOf({ name, timeout }: FunctionDefinition, requestId: string, caller: Caller) {
  return {
    request_id: requestId,
    function_name: name,
    function_version: '$LATEST',
    namespace: LOCAL_ENVIRONMENT,
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeout * 1000,
    environment: JSON.stringify(callVariables(caller)),
  }
}

/** As on the cloud platform, the caller stands here and not in `process.env`, which all calls share. */
function callVariables(caller: Caller): Record<string, string> {
  const variables = { TCB_CONTEXT_KEYS: 'TCB_ENV,TRIGGER_SRC', TCB_ENV: LOCAL_ENVIRONMENT }
  if (caller.source === 'wechat') {
    return {
      ...variables,
      TRIGGER_SRC: 'wx',
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_CLIENTIP',
      WX_OPENID: caller.openId,
      WX_APPID: LOCAL_APP_ID,
      WX_CLIENTIP: caller.address,
    }
  }
  return { ...variables, TRIGGER_SRC: caller.source === 'timer' ? 'timer' : caller.source }
}
