import { isInForce, lastToEnd } from '../../src/domain/staff/grants'
import { DAY_MS } from '../../src/domain/shared/time'
import { changeGrants, findGrants, grantEvent, replaceGrant, tellHistory, type NamedGrant } from './grants'
import type { StoredGrant } from './identity'

/** Nobody renews the last administrator by hand, so their role does not end; long enough to find a second one. */
const EXTENDED_DAYS = 90
/** An ended role can be given again as it was, for as long. */
const ENDED_KEPT_DAYS = 30

/** Started by a timer: the last administrator goes on, and roles that ended long ago are forgotten. */
export async function tendGrants(now: Date): Promise<Record<string, number>> {
  await tellHistory()
  const grants = await findGrants()
  const extended = lastToEnd(grants, now)
  for (const grant of extended) await extend(grant, now)
  const keptSince = new Date(now.getTime() - ENDED_KEPT_DAYS * DAY_MS)
  const forgotten = grants.filter((grant) => !isInForce(grant, keptSince))
  for (const { memberId } of forgotten) {
    const isKept = ({ until = null }: StoredGrant) => isInForce({ until }, keptSince)
    await changeGrants(memberId, [], now, (held) => held.filter(isKept))
  }
  return { extended: extended.length, forgotten: forgotten.length }
}

async function extend(grant: NamedGrant, now: Date): Promise<void> {
  const { id, role, unitPath } = grant
  const until = new Date(now.getTime() + EXTENDED_DAYS * DAY_MS)
  const operationId = `${id}:extended:${now.toISOString()}`
  const step = { event: 'extended', grantId: id, role, unitPath, actorId: null, at: now, operationId }
  await replaceGrant(grant, (stored) => [{ ...stored, until }], grantEvent(step), now)
}
