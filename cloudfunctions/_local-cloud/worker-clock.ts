const SystemDate = Date

/** Moves `Date` in this process; at 0 the platform's own `Date` is back, so a bundle needs no door for tests. */
export function setClockOffset(offsetMs: number): void {
  globalThis.Date = offsetMs === 0 ? SystemDate : shiftedDate(offsetMs)
}

function shiftedDate(offsetMs: number): DateConstructor {
  const now = () => SystemDate.now() + offsetMs
  return new Proxy(SystemDate, {
    get: (target, property, receiver): unknown =>
      property === 'now' ? now : Reflect.get(target, property, receiver),
    apply: () => new SystemDate(now()).toString(),
    construct(target, given: unknown[], newTarget) {
      const made: unknown = Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget)
      return made instanceof SystemDate ? made : new SystemDate(Number.NaN)
    },
  })
}
