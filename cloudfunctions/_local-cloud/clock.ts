/** The one clock of the local cloud: server dates, timers, transaction ages and `Date` inside workers. */
export type Clock = {
  now(): number
  offsetMs(): number
  setOffset(offsetMs: number): void
  onChange(listener: () => void): void
}

export function createClock(systemNow: () => number = Date.now): Clock {
  let offset = 0
  const listeners: (() => void)[] = []
  return {
    now: () => systemNow() + offset,
    offsetMs: () => offset,
    setOffset(offsetMs) {
      offset = offsetMs
      for (const listener of listeners) listener()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
