import {
  INVITATION_CODE_LENGTH,
  type FoundInvitation,
  type InvitationState,
  type StaffInvitation,
  type StaffRole,
} from '../../src/domain/staff/contract'
import { encodeCrockford } from '../../src/domain/shared/ids'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { hasRole, type UnitPath } from '../../src/domain/shared/roles'
import { collection, command } from './database'
import type { Member } from './identity'
import { keyedHash } from './secrets'
import { giveTryBack, takeTry, type Trying } from './tries'
import { unitPathOf } from './unit-tree'

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
  /** The code is made of it, under the deployment's key. */
  readonly operationId: string
  readonly openUntil: Date
  readonly state: InvitationState
  readonly acceptedBy: string | null
  readonly name: string | null
  readonly changedAt: Date
}

const invitations = collection<Invitation>('staffInvitations')

export const invitationIdOf = (code: string): string => keyedHash('staff-invitation', code).slice(0, 32)
export const inviterHash = (memberId: string): string => keyedHash('staff-inviter', memberId)

/** Made under the deployment's key, so that the database has it nowhere and the same call gives the same one. */
export const staffCodeFor = (operationId: string): string =>
  encodeCrockford(Buffer.from(keyedHash('staff-letters', operationId), 'hex')).slice(
    0,
    INVITATION_CODE_LENGTH,
  )

export async function insertInvitation(invitation: Invitation): Promise<void> {
  await invitations.insert(invitation)
}

export async function readInvitation(invitationId: string): Promise<Invitation | undefined> {
  return invitations.get(invitationId)
}

/** Open and accepted ones of a unit and everything below it. */
export async function findWaiting(unitId: string, now: Date): Promise<Invitation[]> {
  const waiting = await invitations.find(
    { unitPath: unitId, state: command.in(['open', 'accepted']) },
    { orderBy: [['changedAt', 'desc']], limit: 100 },
  )
  return waiting.filter(({ state, openUntil }) => state === 'accepted' || openUntil > now)
}

/** Of two who take the same step at once one does. */
export async function moveInvitation(
  invitationId: string,
  from: InvitationState,
  change: Partial<Invitation>,
): Promise<boolean> {
  return (await invitations.updateWhere({ _id: invitationId, state: from }, { ...change })) > 0
}

export const isOpen = ({ state, openUntil }: Invitation, now: Date): boolean =>
  state === 'open' && openUntil > now

export const isSecondPerson = ({ inviter, acceptedBy }: Invitation, { _id }: Member): boolean =>
  inviter !== inviterHash(_id) && acceptedBy !== _id

/** An open one, at the price of a try that a right code gives back. */
export async function openInvitation(
  code: string,
  callerKey: string,
  now: Date,
): Promise<Result<Invitation>> {
  const trying = guessing('staff-invitation', callerKey)
  if (!(await takeTry(trying, now))) return fail('INVITATION_TRIES')
  const invitation = await readInvitation(invitationIdOf(code))
  if (!invitation || !isOpen(invitation, now)) return fail('INVITATION_NOT_FOUND')
  await giveTryBack(trying, now)
  return ok(invitation)
}

export const foundInvitation = ({ role, unitName, days }: Invitation): FoundInvitation => ({
  role,
  unitName,
  days,
})

export function describeInvitation(invitation: Invitation, reader: Member): StaffInvitation {
  const { _id: id, role, unitName, unitPath, state, name, openUntil, acceptedBy } = invitation
  const isAdmin = hasRole(reader.grants, 'admin', unitPath)
  return {
    ...{ id, role, unitName, state, name },
    openUntil: openUntil.toISOString(),
    mayConfirm: isAdmin && state === 'accepted' && isSecondPerson(invitation, reader),
    mayDecline: isAdmin && acceptedBy !== reader._id,
  }
}

export const guessing = (purpose: string, callerKey: string): Trying => ({ purpose, callerKey, limit: 10 })

/** For `staff`: where the unit of an invitation stands. */
export async function invitationPathOf({
  invitationId,
}: {
  readonly invitationId: string
}): Promise<Result<UnitPath>> {
  const invitation = await readInvitation(invitationId)
  return invitation ? unitPathOf(invitation) : fail('INVITATION_NOT_FOUND')
}
