import {
  STAFF_CODE_MINUTES,
  type FoundInvitation,
  type StaffActions,
  type StaffHistory,
  type StaffList,
} from '../../src/domain/staff/contract'
import { administeredRoots, isInForce } from '../../src/domain/staff/grants'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { isWithin, type Role } from '../../src/domain/shared/roles'
import { DAY_MS } from '../../src/domain/shared/time'
import type { Call, MutatingCall } from '../_platform/endpoint'
import {
  changeGrants,
  findGrants,
  giveGrant,
  grantEvent,
  replaceGrant,
  type NamedGrant,
} from '../_platform/grants'
import { appendOnce, type NewEvent } from '../_platform/history'
import type { Caller, Member } from '../_platform/identity'
import { sha256 } from '../_platform/secrets'
import {
  describeInvitation,
  findWaiting,
  foundInvitation,
  guessing,
  insertInvitation,
  invitationIdOf,
  inviterHash,
  isOpen,
  isSecondPerson,
  moveInvitation,
  openInvitation,
  readInvitation,
  staffCodeFor,
  type Invitation,
} from '../_platform/staff-invitations'
import { giveTryBack, takeTry } from '../_platform/tries'
import { readUnitHistory } from '../_platform/unit-history'
import { findUnit, findUnitNames, type Unit } from '../_platform/unit-tree'
import { findStaffCode, keepStaffCode, takeFirstCode, takeStaffCode } from './store'

/** An invitation that nobody opens in a week was forgotten. */
const OPEN_DAYS = 7
const FIRST_GRANT_DAYS = 365

export async function listStaff(
  { unitId }: StaffActions['listStaff']['input'],
  { who, now }: Call<Member>,
): Promise<Result<StaffList>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  const grants = await findGrants()
  const held = grants.filter((grant) => isWithin(grant.unitPath, unit.path) && isInForce(grant, now))
  const unitNames = await findUnitNames(held.map(unitOf))
  const waiting = await findWaiting(unitId, now)
  return ok({
    people: held.map((grant) => ({
      grantId: grant.id,
      name: grant.name,
      role: grant.role,
      unitId: unitOf(grant),
      unitName: unitNames.get(unitOf(grant)) ?? '',
      until: grant.until?.toISOString() ?? null,
      isSelf: grant.memberId === who._id,
    })),
    invitations: waiting.map((invitation) => describeInvitation(invitation, who)),
  })
}

const unitOf = ({ unitPath }: NamedGrant): string => unitPath.at(-1) ?? ''

export async function listHistory(
  { unitId, page }: StaffActions['listHistory']['input'],
  { now }: Call<Member>,
): Promise<Result<StaffHistory>> {
  return ok(await readUnitHistory(unitId, page, now))
}

export async function inviteStaff(
  { unitId, role, days }: StaffActions['inviteStaff']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['inviteStaff']['output']>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  const { operationId, now } = call
  const invitationId = invitationIdOf(staffCodeFor(operationId))
  const openUntil = new Date(now.getTime() + OPEN_DAYS * DAY_MS)
  await insertInvitation({
    _id: invitationId,
    ...{ unitId, role, days, openUntil, operationId },
    unitName: unit.name,
    unitPath: unit.path,
    inviter: inviterHash(call.who._id),
    state: 'open',
    acceptedBy: null,
    name: null,
    changedAt: now,
  })
  await appendOnce(stepOf('invited', { unit, role, grantId: invitationId }, call))
  return ok({ invitationId, openUntil: openUntil.toISOString() })
}

export async function getInvitationCode(
  { invitationId }: StaffActions['getInvitationCode']['input'],
  { who, now }: Call<Member>,
): Promise<Result<StaffActions['getInvitationCode']['output']>> {
  const invitation = await readInvitation(invitationId)
  const isOwn = invitation?.inviter === inviterHash(who._id)
  return invitation && isOwn && isOpen(invitation, now)
    ? ok({ code: staffCodeFor(invitation.operationId) })
    : fail('INVITATION_NOT_FOUND')
}

export async function findInvitation(
  { code }: StaffActions['findInvitation']['input'],
  { who, now }: Call<Caller>,
): Promise<Result<FoundInvitation>> {
  const found = await openInvitation(code, who.key, now)
  return found.ok ? ok(foundInvitation(found.value)) : found
}

export async function acceptInvitation(
  { code, name }: StaffActions['acceptInvitation']['input'],
  call: MutatingCall<Member>,
): Promise<Result<FoundInvitation>> {
  const { who, now } = call
  const found = await openInvitation(code, who.openIdHash, now)
  const invitation = found.ok ? found.value : await readInvitation(invitationIdOf(code))
  const isMine = invitation?.acceptedBy === who._id
  if (!invitation || (!found.ok && !isMine)) return found.ok ? fail('INVITATION_NOT_FOUND') : found
  const { _id, unitId, role } = invitation
  const accepted = { state: 'accepted', acceptedBy: who._id, name, changedAt: now } as const
  if (!isMine && !(await moveInvitation(_id, 'open', accepted))) return fail('INVITATION_NOT_FOUND')
  const unit = await findUnit(unitId)
  if (unit) await appendOnce(stepOf('accepted', { unit, role, grantId: _id }, call))
  return ok(foundInvitation(invitation))
}

/** The second person. Done again after a crash half-way, the role is given once. */
export async function decideInvitation(
  { invitationId, decision }: StaffActions['decideInvitation']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['decideInvitation']['output']>> {
  const invitation = await readInvitation(invitationId)
  const unit = invitation && (await findUnit(invitation.unitId))
  if (!unit) return fail('INVITATION_NOT_FOUND')
  return decision === 'confirm' ? confirm(invitation, unit, call) : decline(invitation, unit, call)
}

async function confirm(
  invitation: Invitation,
  unit: Unit,
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['decideInvitation']['output']>> {
  const { who, now } = call
  const { _id, acceptedBy, role, days, name } = invitation
  const isWaiting = invitation.state === 'accepted' || invitation.state === 'confirmed'
  if (acceptedBy === null || !isWaiting) return fail('INVITATION_NOT_FOUND')
  if (!isSecondPerson(invitation, who)) return fail('INVITATION_OWN')
  if (invitation.state === 'confirmed') return ok({ state: 'confirmed' })
  const grant = { id: _id, role, unitPath: unit.path, until: endOf(days, now), name }
  const event = stepOf('confirmed', { unit, role, grantId: _id }, call)
  const refusal = await giveGrant(acceptedBy, grant, event, now)
  if (refusal) return fail(refusal)
  await moveInvitation(_id, 'accepted', { state: 'confirmed', changedAt: now })
  return ok({ state: 'confirmed' })
}

async function decline(
  invitation: Invitation,
  unit: Unit,
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['decideInvitation']['output']>> {
  const { _id, role, acceptedBy } = invitation
  if (acceptedBy === call.who._id) return fail('INVITATION_OWN')
  const declined = { state: 'declined', changedAt: call.now } as const
  const isDeclined =
    (await moveInvitation(_id, 'accepted', declined)) || (await moveInvitation(_id, 'open', declined))
  if (!isDeclined && invitation.state !== 'declined') return fail('INVITATION_NOT_FOUND')
  await appendOnce(stepOf('declined', { unit, role, grantId: _id }, call))
  return ok({ state: 'declined' })
}

const endOf = (days: number, now: Date): Date => new Date(now.getTime() + days * DAY_MS)

export async function showStaffCode(
  { name }: StaffActions['showStaffCode']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<StaffActions['showStaffCode']['output']>> {
  if (!(await takeTry(guessing('staff-code-shown', who.openIdHash), now))) return fail('INVITATION_TRIES')
  const code = staffCodeFor(operationId)
  const expiresAt = new Date(now.getTime() + STAFF_CODE_MINUTES * 60_000)
  await keepStaffCode(code, { memberId: who._id, name, expiresAt })
  return ok({ code, expiresAt: expiresAt.toISOString() })
}

export async function grantRole(
  { unitId, code, role, days }: StaffActions['grantRole']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['grantRole']['output']>> {
  const { who, now, operationId } = call
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  const trying = guessing('staff-code', who.openIdHash)
  if (!(await takeTry(trying, now))) return fail('INVITATION_TRIES')
  const found = await findStaffCode(code, now)
  if (!found) return fail('STAFF_CODE_NOT_FOUND')
  await giveTryBack(trying, now)
  const { memberId, name } = found
  if (memberId === who._id) return fail('STAFF_OWN')
  if (!(await takeStaffCode(code, operationId))) return fail('STAFF_CODE_NOT_FOUND')
  const until = endOf(days, now)
  const grantId = operationId.slice(0, 32)
  const grant = { id: grantId, role, unitPath: unit.path, until, name }
  const refusal = await giveGrant(memberId, grant, stepOf('granted', { unit, role, grantId }, call), now)
  if (refusal) return fail(refusal)
  return ok({ name, until: until.toISOString() })
}

export async function renewStaff(
  { unitId, grantId, days }: StaffActions['renewStaff']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['renewStaff']['output']>> {
  const held = await findHeld(unitId, grantId)
  if (!held.ok) return held
  if (held.value.memberId === call.who._id) return fail('STAFF_OWN')
  const until = endOf(days, call.now)
  const event = stepOnHeld('renewed', held.value, call)
  const refusal = await replaceGrant(held.value, (grant) => [{ ...grant, until }], event, call.now)
  return refusal ? fail(refusal) : ok({ until: until.toISOString() })
}

export async function revokeStaff(
  { unitId, grantId }: StaffActions['revokeStaff']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['revokeStaff']['output']>> {
  const held = await findHeld(unitId, grantId)
  if (!held.ok) return held
  const event = stepOnHeld('revoked', held.value, call)
  const refusal = await replaceGrant(held.value, () => [], event, call.now)
  return refusal ? fail(refusal) : ok({ revoked: true })
}

export async function redeemFirstCode(
  { code, name }: StaffActions['redeemFirstCode']['input'],
  call: MutatingCall<Member>,
): Promise<Result<StaffActions['redeemFirstCode']['output']>> {
  const { who, now, operationId } = call
  if (!(await takeTry(guessing('first-admin-code', who.openIdHash), now))) return fail('INVITATION_TRIES')
  const unitId = await takeFirstCode(sha256(code), operationId, now)
  const unit = unitId === undefined ? undefined : await findUnit(unitId)
  if (!unit) return fail('INVITATION_NOT_FOUND')
  const id = operationId.slice(0, 32)
  const grant = { id, role: 'admin', unitPath: unit.path, until: endOf(FIRST_GRANT_DAYS, now), name } as const
  const event = stepOf('first', { unit, role: 'admin', grantId: id }, call)
  const refusal = await changeGrants(who._id, [event], now, (grants, everybody) => {
    if (grants.some((one) => one.id === id)) return grants
    return administeredRoots(everybody, now).has(unit._id) ? undefined : [...grants, grant]
  })
  if (refusal) return fail('INVITATION_NOT_FOUND')
  return ok({ unitName: unit.name })
}

async function findHeld(unitId: string, grantId: string): Promise<Result<NamedGrant>> {
  const unit = await findUnit(unitId)
  const held = (await findGrants()).find(({ id }) => id === grantId)
  return unit && held && isWithin(held.unitPath, unit.path) ? ok(held) : fail('STAFF_NOT_FOUND')
}

type Given = { readonly unit: Unit; readonly role: Role; readonly grantId: string }

/** A step on the way to a role is taken once, however often it is called for. */
const stepOf = (
  event: 'invited' | 'accepted' | 'confirmed' | 'declined' | 'granted' | 'first',
  { unit, role, grantId }: Given,
  { who, now }: MutatingCall<Member>,
): NewEvent =>
  grantEvent({
    ...{ event, role, grantId, at: now },
    unitPath: unit.path,
    actorId: who._id,
    operationId: `${grantId}:${event}`,
  })

const stepOnHeld = (
  event: 'renewed' | 'revoked',
  { id, role, unitPath }: NamedGrant,
  { who, now, operationId }: MutatingCall<Member>,
): NewEvent =>
  grantEvent({ ...{ event, role, unitPath, at: now, operationId }, grantId: id, actorId: who._id })
