import { describeError, type Journal } from './journal'

type Callback = (...args: unknown[]) => void
type Timer = { readonly id: number; at: number; readonly every: number | undefined; readonly run: () => void }

/** A screen has come to rest when nothing is on its way and no timer is due within this time. */
const REST_MS = 1_000

export type Time = ReturnType<typeof createTime>

/** The timers of the logic layer. Nobody sleeps for them: waiting skips the clock to the next one. */
export function createTime(journal: Journal) {
  const timers = new Map<number, Timer>()
  const onTheWay = new Set<Promise<unknown>>()
  let skippedMs = 0
  let lastId = 0

  const now = (): number => Date.now() + skippedMs

  function start(callback: Callback, delayMs: number, isRepeated: boolean, args: unknown[]): number {
    const delay = Math.max(0, Number(delayMs) || 0)
    const id = ++lastId
    const every = isRepeated ? Math.max(1, delay) : undefined
    timers.set(id, { id, at: now() + delay, every, run: () => callback(...args) })
    return id
  }

  const next = (): Timer | undefined =>
    [...timers.values()].sort((one, other) => one.at - other.at || one.id - other.id)[0]

  function fire(timer: Timer): void {
    if (timer.every === undefined) timers.delete(timer.id)
    else timer.at += timer.every
    try {
      timer.run()
    } catch (error) {
      journal.faults.push(`an error in a timer: ${describeError(error)}`)
    }
  }

  /** Runs what is due until `until`; what is on its way is waited for, the clock stands still meanwhile. */
  async function runUntil(end: number): Promise<void> {
    let until = end
    for (;;) {
      await turn()
      const timer = next()
      if (timer && timer.at <= now()) {
        fire(timer)
      } else if (onTheWay.size > 0) {
        const waitedFrom = Date.now()
        await Promise.race(onTheWay)
        // On a busy machine an answer takes longer than a screen may need to come to rest.
        until += Date.now() - waitedFrom
      } else if (timer && timer.at <= until) {
        skippedMs += timer.at - now()
      } else {
        return
      }
    }
  }

  return {
    now,
    setTimeout: (run: Callback, delay: number, ...args: unknown[]) => start(run, delay, false, args),
    setInterval: (run: Callback, delay: number, ...args: unknown[]) => start(run, delay, true, args),
    clear: (id: number) => void timers.delete(id),

    /** Makes `settle` wait for the promise. */
    track<T>(promise: Promise<T>): Promise<T> {
      const ended = promise.then(
        () => undefined,
        () => undefined,
      )
      onTheWay.add(ended)
      void ended.then(() => onTheWay.delete(ended))
      return promise
    },

    settle: () => runUntil(now() + REST_MS),

    /** Lets the given time pass at once, running every timer in its turn. */
    async advance(ms: number): Promise<void> {
      const until = now() + ms
      await runUntil(until)
      skippedMs += Math.max(0, until - now())
    },
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
