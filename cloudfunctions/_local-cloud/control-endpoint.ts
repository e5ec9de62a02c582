import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import type { Clock } from './clock'
import type { FunctionHost } from './function-host'
import { readBody, sendJson } from './http-messages'
import type { RequestCounter } from './request-counts'
import { fireTrigger } from './timers'
import { WechatFaults } from './wechat'
import type { Wechat } from './wechat-host'

const ClockMove = v.object({ offsetMs: v.number() })
const TimerCall = v.object({ function: v.string(), trigger: v.string() })

type Parts = {
  readonly clock: Clock
  readonly host: FunctionHost
  readonly counter: RequestCounter
  readonly wechat: Wechat
}

/** The door for tests and benches; the gateway opens it only where LOCAL_CLOUD_CONTROL=1. */
export function createControlEndpoint({ clock, host, counter, wechat }: Parts) {
  const commands: Record<string, (input: unknown) => unknown> = {
    'POST clock': (input) => clock.setOffset(v.parse(ClockMove, input).offsetMs),
    'POST timer': (input) => {
      const { function: name, trigger } = v.parse(TimerCall, input)
      return fireTrigger(host, name, trigger, clock.now())
    },
    'POST faults': (input) => wechat.setFaults(v.parse(WechatFaults, input)),
    'GET wechat-log': () => wechat.readLog(),
    'GET requests': () => counter.read(),
    'POST requests/reset': () => counter.reset(),
    'POST kill-workers': () => host.killWorkers(),
  }

  return async (request: IncomingMessage, response: ServerResponse, command: string): Promise<void> => {
    const perform = commands[`${request.method} ${command}`]
    if (!perform) return sendJson(response, 404, { message: `no control command ${command}` })
    const body = await readBody(request, 16 * 1024 * 1024)
    try {
      const input: unknown = body && body.length > 0 ? JSON.parse(body.toString()) : {}
      sendJson(response, 200, (await perform(input)) ?? {})
    } catch (error) {
      sendJson(response, 400, { message: error instanceof Error ? error.message : String(error) })
    }
  }
}
