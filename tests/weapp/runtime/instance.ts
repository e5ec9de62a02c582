import { describeError, type Cause, type Journal } from './journal'
import type { LogicRealm } from './logic-realm'
import { applyEntry, setDataProblems, sizeOf } from './set-data'
import type { Time } from './time'

/** What instances need of the mini-program they live in. */
export type Surroundings = {
  readonly realm: LogicRealm
  readonly time: Time
  readonly journal: Journal
  /** What the person is doing right now. */
  readonly cause: () => Cause
}

/** A page or a component that is alive. */
export type Instance = ReturnType<typeof createInstance>

let lastId = 0

/** Makes `this` of a page or component: its methods, a copy of its data, and WeChat's own functions. */
export function createInstance(file: string, config: object, surroundings: Surroundings) {
  const { realm, time, journal } = surroundings
  const self = realm.evaluate<Record<string, unknown>>('({})')
  const data = realm.clone(Reflect.get(config, 'data') ?? {}) as object
  const pageId = `pageId:${++lastId}`
  let hasComeToRest = false

  function setData(payload: object, callback?: () => void): void {
    const problems = setDataProblems(payload)
    problems.forEach((problem) => journal.faults.push(`setData of ${file}: ${problem}`))
    if (problems.length > 0) return
    const cause = hasComeToRest ? surroundings.cause() : 'open'
    journal.setData.push({ page: file, cause, bytes: sizeOf(payload) })
    for (const [key, value] of Object.entries(payload)) applyEntry(data, key, realm.clone(value))
    if (callback) time.setTimeout(() => callback.call(self), 0)
  }

  Object.assign(self, config, Reflect.get(config, 'methods'), {
    data,
    setData,
    is: file,
    route: file,
    getPageId: () => pageId,
  })

  function call(method: string, ...args: unknown[]): void {
    const handler = self[method]
    if (typeof handler !== 'function') return
    try {
      handler.apply(self, args)
    } catch (error) {
      journal.faults.push(`an error in ${method} of ${file}: ${describeError(error)}`)
    }
  }

  return {
    file,
    self,
    data,
    /** Calls a lifecycle or an event handler; what it throws becomes a fault. */
    call,
    has: (method: string): boolean => typeof self[method] === 'function',
    /** From now on a setData is an answer to something, not part of opening. */
    restAfterOpening: (): void => {
      hasComeToRest = true
    },
  }
}
