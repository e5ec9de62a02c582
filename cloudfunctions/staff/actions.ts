import {
  INVITATION_CODE_LENGTH,
  type FoundInvitation,
  type StaffActions,
  type StaffEvent,
  type StaffInvitation,
  type StaffList,
} from '../../src/domain/staff/contract'
import { isInForce } from '../../src/domain/staff/grants'
import { encodeCrockford } from '../../src/domain/shared/ids'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { hasRole, isWithin, ROLES, type Role, type UnitPath } from '../../src/domain/shared/roles'
import { DAY_MS } from '../../src/domain/shared/time'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { appendEvent, isChainIntact, readHistory, type HistoryEvent } from '../_platform/history'
import type { Caller, Member } from '../_platform/identity'
import { keyedHash, sha256 } from '../_platform/secrets'
import { giveTryBack, takeTry, type Trying } from '../_platform/tries'
import { findUnit } from '../_platform/unit-tree'
import {
  changeGrant,
  findInvitationById,
  findStaff,
  findWaiting,
  giveGrant,
  insertInvitation,
  invitationIdOf,
  inviterHash,
  moveInvitation,
  takeFirstCode,
  type Invitation,
} from './store'

/** An invitation that nobody opens in a week was forgotten. */
const OPEN_DAYS = 7
const FIRST_GRANT_DAYS = 365
const HISTORY_SHOWN = 20

export async function listStaff(
  { unitId }: StaffActions['listStaff']['input'],
  { who, now }: Call<Member>,
): Promise<Result<StaffList>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  const held = (await findStaff()).filter(
    (grant) => isWithin(grant.unitPath, unit.path) && isInForce(grant, now),
  )
  const names = await unitNames(held.map(({ unitPath }) => unitPath.at(-1) ?? ''))
  const waiting = await findWaiting(unitId)
  const history = await readHistory(`staff:${unitId}`)
  return ok({
    people: held.map(({ id, memberId, name, role, unitPath, until }) => ({
      ...{ grantId: id, name, role },
      unitId: unitPath.at(-1) ?? '',
      unitName: names.get(unitPath.at(-1) ?? '') ?? '',
      until: until?.toISOString() ?? null,
      isSelf: memberId === who._id,
    })),
    invitations: waiting.map((invitation) => describe(invitation, who)),
    history: [...history].reverse().slice(0, HISTORY_SHOWN).map(eventOf),
    isHistoryIntact: isChainIntact(history),
  })
}

/** The letters come from the operation under the deployment's key: the same call again gives the same code. */
export async function inviteStaff(
  { unitId, role, days }: StaffActions['inviteStaff']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['inviteStaff']['output']>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  const letters = encodeCrockford(Buffer.from(keyedHash('staff-code', call.operationId), 'hex'))
  const code = letters.slice(0, INVITATION_CODE_LENGTH)
  const openUntil = new Date(call.now.getTime() + OPEN_DAYS * DAY_MS)
  await insertInvitation({
    _id: invitationIdOf(code),
    ...{ unitId, role, days, openUntil },
    unitName: unit.name,
    unitPath: unit.path,
    inviter: inviterHash(call.who._id),
    state: 'open',
    acceptedBy: null,
    name: null,
    changedAt: call.now,
  })
  await remember(unitId, 'invited', role, call)
  return ok({ code, openUntil: openUntil.toISOString() })
}

export async function findInvitation(
  { code }: StaffActions['findInvitation']['input'],
  { who, now }: Call<Caller>,
): Promise<Result<FoundInvitation>> {
  const found = await openInvitation(code, who.key, now)
  return found.ok ? ok(shown(found.value)) : found
}

export async function acceptInvitation(
  { code, name }: StaffActions['acceptInvitation']['input'],
  call: MutatingCall<Member>,
): Promise<Result<FoundInvitation>> {
  const { who, now } = call
  const found = await openInvitation(code, who.openIdHash, now)
  if (!found.ok) {
    const mine = await findInvitationById(invitationIdOf(code))
    return mine?.acceptedBy === who._id ? ok(shown(mine)) : found
  }
  const accepted = { state: 'accepted', acceptedBy: who._id, name, changedAt: now } as const
  if (!(await moveInvitation(found.value._id, 'open', accepted))) return fail('INVITATION_NOT_FOUND')
  await remember(found.value.unitId, 'accepted', found.value.role, call)
  return ok(shown(found.value))
}

/** The second person. Done again after a crash half-way, the role is given once. */
export async function decideInvitation(
  { invitationId, decision }: StaffActions['decideInvitation']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['decideInvitation']['output']>> {
  const { who, now } = call
  const invitation = await findInvitationById(invitationId)
  if (!invitation) return fail('INVITATION_NOT_FOUND')
  const state = decision === 'confirm' ? 'confirmed' : 'declined'
  if (invitation.acceptedBy === who._id) return fail('INVITATION_OWN')
  if (decision === 'decline') {
    const isDeclined =
      (await moveInvitation(invitationId, 'accepted', { state, changedAt: now })) ||
      (await moveInvitation(invitationId, 'open', { state, changedAt: now }))
    if (!isDeclined && invitation.state !== state) return fail('INVITATION_NOT_FOUND')
    await remember(invitation.unitId, 'declined', invitation.role, call)
    return ok({ state })
  }
  const { acceptedBy, role, unitPath, days, name } = invitation
  if (acceptedBy === null || (invitation.state !== 'accepted' && invitation.state !== state)) {
    return fail('INVITATION_NOT_FOUND')
  }
  const until = new Date(now.getTime() + days * DAY_MS)
  const isGiven = await giveGrant(acceptedBy, { id: invitationId, role, unitPath, until, name })
  if (!isGiven) return fail('STAFF_NOT_FOUND')
  await moveInvitation(invitationId, 'accepted', { state, changedAt: now })
  await remember(invitation.unitId, 'confirmed', role, call)
  return ok({ state })
}

export async function renewStaff(
  { unitId, grantId, days }: StaffActions['renewStaff']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['renewStaff']['output']>> {
  const held = await findHeld(unitId, grantId)
  if (!held.ok) return held
  const until = new Date(call.now.getTime() + days * DAY_MS)
  const refusal = await changeGrant(held.value, (grant) => ({ ...grant, until }), call.now)
  if (refusal) return fail(refusal)
  await remember(unitId, 'renewed', held.value.role, call)
  return ok({ until: until.toISOString() })
}

export async function revokeStaff(
  { unitId, grantId }: StaffActions['revokeStaff']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['revokeStaff']['output']>> {
  const held = await findHeld(unitId, grantId)
  if (!held.ok) return held
  const refusal = await changeGrant(held.value, undefined, call.now)
  if (refusal) return fail(refusal)
  await remember(unitId, 'revoked', held.value.role, call)
  return ok({ revoked: true })
}

export async function redeemFirstCode(
  { code, name }: StaffActions['redeemFirstCode']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['redeemFirstCode']['output']>> {
  const { who, now, operationId } = call
  if (!(await takeTry(guessing('first-admin-code', who.openIdHash), now))) return fail('INVITATION_TRIES')
  const unitId = await takeFirstCode(sha256(code), who._id, now)
  const unit = unitId === undefined ? undefined : await findUnit(unitId)
  if (!unit) return fail('INVITATION_NOT_FOUND')
  const until = new Date(now.getTime() + FIRST_GRANT_DAYS * DAY_MS)
  const grant = { id: operationId.slice(0, 32), role: 'admin' as const, unitPath: unit.path, until, name }
  await giveGrant(who._id, grant)
  await remember(unit._id, 'first', 'admin', call)
  return ok({ unitName: unit.name })
}

/** For `staff`: where the unit of an invitation stands. */
export async function invitationPathOf({
  invitationId,
}: {
  readonly invitationId: string
}): Promise<Result<UnitPath>> {
  const invitation = await findInvitationById(invitationId)
  return invitation ? ok(invitation.unitPath) : fail('INVITATION_NOT_FOUND')
}

const guessing = (purpose: string, callerKey: string): Trying => ({ purpose, callerKey, limit: 10 })

/** An open one, at the price of a try that a right code gives back. */
async function openInvitation(code: string, callerKey: string, now: Date): Promise<Result<Invitation>> {
  const trying = guessing('staff-invitation', callerKey)
  if (!(await takeTry(trying, now))) return fail('INVITATION_TRIES')
  const invitation = await findInvitationById(invitationIdOf(code))
  if (invitation?.state !== 'open' || invitation.openUntil <= now) return fail('INVITATION_NOT_FOUND')
  await giveTryBack(trying, now)
  return ok(invitation)
}

async function findHeld(unitId: string, grantId: string) {
  const unit = await findUnit(unitId)
  const held = (await findStaff()).find(({ id }) => id === grantId)
  return unit && held && isWithin(held.unitPath, unit.path) ? ok(held) : fail('STAFF_NOT_FOUND')
}

const shown = ({ role, unitName, days }: Invitation): FoundInvitation => ({ role, unitName, days })

/** Whoever invited without being an administrator, and whoever accepted, is not the second person. */
function describe(invitation: Invitation, reader: Member): StaffInvitation {
  const { _id: id, role, unitName, unitPath, state, name, openUntil, acceptedBy } = invitation
  const mayDecide = hasRole(reader.grants, 'admin', unitPath) && acceptedBy !== reader._id
  return { ...{ id, role, unitName, state, name }, openUntil: openUntil.toISOString(), mayDecide }
}

const remember = (
  unitId: string,
  event: string,
  role: Role,
  { who, now, operationId }: MutatingCall<Member>,
): Promise<HistoryEvent> =>
  appendEvent({
    subject: `staff:${unitId}`,
    event,
    actorId: who._id,
    at: now,
    detail: { operationId: `${operationId}:${event}`, role },
  })

function eventOf({ at, event, detail }: HistoryEvent): StaffEvent {
  return { at: at.toISOString(), event, role: ROLES.find((role) => role === detail['role']) ?? null }
}

async function unitNames(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all([...new Set(unitIds)].map(findUnit))
  return new Map(found.flatMap((unit) => (unit ? [[unit._id, unit.name] as const] : [])))
}
