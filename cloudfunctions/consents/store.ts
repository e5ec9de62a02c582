import { collection, command } from '../_platform/database'
import type { Member } from '../_platform/identity'
import { CONSENTS, type PushConsent } from '../_platform/push-consents'
import type { Sealed } from '../_platform/sealing'

const consents = collection<PushConsent>(CONSENTS)

/** More than anybody needs before they come back. */
const CONSENTS_MAX = 20

/** One more message; the same operation counts once. Brings the copy of where they belong up to date besides. */
export async function allowOne(
  member: Member,
  openId: Sealed,
  { now, operationId }: { readonly now: Date; readonly operationId: string },
): Promise<void> {
  const { _id, unitId, unitName, unitPath, campaignId, otherUnits, audience } = member
  const place = { unitId, unitName, unitPath, campaignId, otherUnits, audience }
  const step = { changedAt: now, lastOperationId: operationId }
  const first = { _id, ...place, ...step, openId, remaining: 1, pushedFor: [] }
  if (await consents.insert(first)) return
  const isOpen = { _id, lastOperationId: command.neq(operationId), remaining: command.lt(CONSENTS_MAX) }
  const lists = { unitPath: command.set([...unitPath]), otherUnits: command.set([...otherUnits]) }
  await consents.updateWhere(isOpen, {
    ...{ ...place, ...lists, ...step },
    openId: command.set(openId),
    remaining: command.inc(1),
  })
}

export async function findRemaining(memberId: string): Promise<number> {
  const [found] = await consents.findFields({ _id: memberId }, ['remaining'])
  return found?.remaining ?? 0
}

export async function removeConsent(memberId: string): Promise<void> {
  await consents.removeWhere({ _id: memberId })
}
