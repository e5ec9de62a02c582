import type { Clock } from './clock'
import { firesWithin } from './cron'
import type { FunctionHost, InvocationOutcome } from './function-host'

/** How often due triggers are looked for. */
const TICK_MS = 500

/** Fires every trigger that came due; a clock that jumps over several moments fires once. */
export function startTimers(host: FunctionHost, clock: Clock): { stop(): void } {
  let last = clock.now()
  const tick = () => {
    const now = clock.now()
    for (const { name, triggers } of host.functions.values()) {
      for (const trigger of triggers) {
        if (firesWithin(trigger.config, last, now)) void fireTrigger(host, name, trigger.name, now)
      }
    }
    last = now
  }
  clock.onChange(tick)
  const timer = setInterval(tick, TICK_MS)
  return { stop: () => clearInterval(timer) }
}

/** Calls a function the way its timer does: a timer event, no caller. */
export function fireTrigger(
  host: FunctionHost,
  name: string,
  trigger: string,
  now: number,
): Promise<InvocationOutcome> {
  const event = { Type: 'Timer', TriggerName: trigger, Time: new Date(now).toISOString(), Message: '' }
  return host.invoke(name, event, { source: 'timer' })
}
