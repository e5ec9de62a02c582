import type { InvitationState, StaffRole } from '../../src/domain/staff/contract'
import { isInForce, isRootAdmin, leavesAnAdministrator, type HeldGrant } from '../../src/domain/staff/grants'
import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { isWithin, ROLES, type UnitPath } from '../../src/domain/shared/roles'
import { collection, command, findAll, inTransaction, type Document } from '../_platform/database'
import { grantIdOf, type Member, type StoredGrant } from '../_platform/identity'
import { keyedHash } from '../_platform/secrets'

export type Invitation = {
  /** A keyed hash of the code: whoever reads the database has no code. */
  readonly _id: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly role: StaffRole
  readonly days: number
  /** A keyed hash of the inviter, only to tell whether somebody else confirms. */
  readonly inviter: string
  readonly openUntil: Date
  readonly state: InvitationState
  readonly acceptedBy: string | null
  readonly name: string | null
  readonly changedAt: Date
}

/** A code that the deployment printed; `_id` is its hash. */
type FirstCode = {
  readonly _id: string
  readonly unitId: string
  readonly expiresAt: Date
  readonly usedBy: string | null
}

/** Written by everybody who gives or takes a role, so that two who do so at once come one after the other. */
type Guard = Document & { readonly revision: number }

const members = collection<Member>('members')
const invitations = collection<Invitation>('staffInvitations')
const firstCodes = collection<FirstCode>('firstAdminCodes')

export const invitationIdOf = (code: string): string => keyedHash('staff-invitation', code).slice(0, 32)
export const inviterHash = (memberId: string): string => keyedHash('staff-inviter', memberId)

/** Everybody with a role, each role apart: they are few, and a grant may be held far from one's own unit. */
export async function findStaff(): Promise<readonly (HeldGrant & { readonly name: string | null })[]> {
  const staff = await findAll(members, { 'grants.role': command.in([...ROLES]) })
  return staff.flatMap((member) =>
    member.grants.map((grant) => ({
      id: grantIdOf(member._id, grant),
      memberId: member._id,
      role: grant.role,
      unitPath: grant.unitPath,
      until: grant.until ?? null,
      name: grant.name ?? null,
    })),
  )
}

export async function insertInvitation(invitation: Invitation): Promise<void> {
  await invitations.insert(invitation)
}

export async function findInvitationById(invitationId: string): Promise<Invitation | undefined> {
  return invitations.get(invitationId)
}

/** Open and accepted ones of a unit and everything below it. */
export async function findWaiting(unitId: string): Promise<Invitation[]> {
  return invitations.find(
    { unitPath: unitId, state: command.in(['open', 'accepted']) },
    { orderBy: [['changedAt', 'desc']], limit: 100 },
  )
}

/** Of two who take the same step at once one does. */
export async function moveInvitation(
  invitationId: string,
  from: InvitationState,
  change: Partial<Invitation>,
): Promise<boolean> {
  return (await invitations.updateWhere({ _id: invitationId, state: from }, { ...change })) > 0
}

/** The same grant twice is one. */
export async function giveGrant(memberId: string, grant: StoredGrant): Promise<boolean> {
  const given = await inTransaction(async (transaction) => {
    const stored = transaction.collection<Member>('members')
    const member = await stored.get(memberId)
    if (!member) return undefined
    const others = member.grants.filter(({ id }) => id !== grant.id)
    await stored.update(memberId, { grants: [...others, grant] })
    return true
  })
  return given === true
}

const GUARD_ID = 'roles'

/**
 * Changes or removes one grant. Everybody who does so writes the same guard in their transaction, so that two
 * administrators who remove each other at once come one after the other, and the second finds themselves last.
 *
 * @param change the grant as it shall be, or undefined to take it away
 */
export async function changeGrant(
  { id, memberId, unitPath }: HeldGrant,
  change: ((grant: StoredGrant) => StoredGrant) | undefined,
  now: Date,
): Promise<ErrorCode | undefined> {
  let refusal: ErrorCode | undefined = 'STAFF_NOT_FOUND'
  await inTransaction(async (transaction) => {
    refusal = 'STAFF_NOT_FOUND'
    const guards = transaction.collection<Guard>('staffGuards')
    const isThere = await guards.update(GUARD_ID, { revision: command.inc(1) })
    if (isThere === 0) await guards.put({ _id: GUARD_ID, revision: 1 })
    const stored = transaction.collection<Member>('members')
    const member = await stored.get(memberId)
    const grant = member?.grants.find((one) => grantIdOf(memberId, one) === id)
    if (!member || !grant) return undefined
    // Read after the guard was written: whoever wrote it before has committed, or this one tries again.
    const isLast = isRootAdmin(grant) && !leavesAnAdministrator(await findStaff(), { id, unitPath }, now)
    if (!change && isLast) {
      refusal = 'STAFF_LAST_ADMIN'
      return undefined
    }
    const others = member.grants.filter((one) => one !== grant)
    await stored.update(memberId, { grants: change ? [...others, change(grant)] : others })
    refusal = undefined
    return true
  })
  return refusal
}

/** Takes a printed code; false where it is none, is used, is too old, or somebody administers the unit already. */
export async function takeFirstCode(
  codeHash: string,
  memberId: string,
  now: Date,
): Promise<string | undefined> {
  const code = await firstCodes.get(codeHash)
  if (!code || code.expiresAt <= now) return undefined
  const staff = await findStaff()
  const isAdministered = staff.some(
    (grant) => isRootAdmin(grant) && isWithin([code.unitId], grant.unitPath) && isInForce(grant, now),
  )
  if (isAdministered && code.usedBy !== memberId) return undefined
  const isTaken = (await firstCodes.updateWhere({ _id: codeHash, usedBy: null }, { usedBy: memberId })) > 0
  return isTaken || code.usedBy === memberId ? code.unitId : undefined
}
