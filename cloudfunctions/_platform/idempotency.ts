import { fail, type Result } from '../../src/domain/shared/result'
import { DAY_MS, roundToHour } from '../../src/domain/shared/time'
import { collection, command } from './database'
import { keyedHash } from './secrets'

type StoredAnswer = {
  readonly _id: string
  readonly startedAt: Date
  readonly expiresAt: Date
  /** Null while the first call with this key is still at work. */
  readonly answer: Result<unknown> | null
}

const answers = collection<StoredAnswer>('idempotency')

const KEPT_DAYS = 7

/** After the longest time-out of a function the first call is known to be dead. */
const LEASE_MS = 60_000

/**
 * Performs once for a key and answers the same to every later call with it. A call that died half-way is
 * taken over after its lease, so what `perform` does must itself be safe to do twice: documents it
 * makes take their id from the operation.
 */
export async function once<T>(
  scope: { readonly owner: string; readonly action: string; readonly key: string; readonly now: Date },
  perform: (operationId: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const id = keyedHash('idempotency', `${scope.owner}\n${scope.action}\n${scope.key}`)
  const hour = roundToHour(scope.now)
  const fresh = {
    _id: id,
    startedAt: scope.now,
    expiresAt: new Date(hour.getTime() + KEPT_DAYS * DAY_MS),
    answer: null,
  }
  if (!(await answers.insert(fresh))) {
    const earlier = await answers.get(id)
    if (earlier?.answer) return earlier.answer as Result<T>
    const isAtWork = earlier && scope.now.getTime() - earlier.startedAt.getTime() < LEASE_MS
    if (isAtWork) return fail('REQUEST_IN_PROGRESS')
    await answers.put(fresh)
  }
  try {
    const answer = await perform(id)
    // The minute is forgotten with the lease: beside an answer it would say when a tip was written.
    await answers.update(id, { answer: command.set(answer), startedAt: hour })
    return answer
  } catch (error) {
    await answers.removeWhere({ _id: id })
    throw error
  }
}
