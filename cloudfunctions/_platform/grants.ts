import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { ROLES, type Role, type UnitPath } from '../../src/domain/shared/roles'
import { losesLastAdministrator, type HeldGrant } from '../../src/domain/staff/grants'
import {
  collection,
  command,
  findAll,
  inTransaction,
  type Document,
  type TransactionCollection,
} from './database'
import { appendOnce, type NewEvent } from './history'
import { grantIdOf, type Member, type StoredGrant } from './identity'

/** A grant, whose it is, and how colleagues call them. */
export type NamedGrant = HeldGrant & { readonly name: string | null }

/**
 * Written by everybody who changes grants, so that two who do so at once come one after the other. What was
 * done waits in it for the history: a kill leaves either nothing or both.
 */
type Guard = Document & { readonly revision: number; readonly events: readonly NewEvent[] }
const GUARD_ID = 'roles'

const members = collection<Member>('members')
const guards = collection<Guard>('staffGuards')

/** Everybody with a role, each role apart, the ended ones too: they are few, and a grant may be held far from one's own unit. */
export async function findGrants(): Promise<readonly NamedGrant[]> {
  const staff = await findAll(members, { 'grants.role': command.in([...ROLES]) })
  return staff.flatMap(({ _id, grants }) => grants.map((grant) => heldBy(_id, grant)))
}

const heldBy = (memberId: string, grant: StoredGrant): NamedGrant => ({
  id: grantIdOf(memberId, grant),
  memberId,
  role: grant.role,
  unitPath: grant.unitPath,
  until: grant.until ?? null,
  name: grant.name ?? null,
})

/**
 * Changes the grants of one member: nobody else gives or takes any. Of two administrators who remove each
 * other at once the second finds themselves last, because both write the guard before they look.
 *
 * @param change answers what the member shall have, or undefined where there is nothing to change
 * @returns why it was refused
 */
export async function changeGrants(
  memberId: string,
  events: readonly NewEvent[],
  now: Date,
  change: (
    grants: readonly StoredGrant[],
    everybody: readonly NamedGrant[],
  ) => readonly StoredGrant[] | undefined,
): Promise<ErrorCode | undefined> {
  await guards.insert({ _id: GUARD_ID, revision: 0, events: [] })
  let refusal: ErrorCode | undefined
  await inTransaction(async (transaction) => {
    const stored = transaction.collection<Member>('members')
    await writeGuard(transaction.collection<Guard>('staffGuards'), events)
    // Read after the guard was written: whoever wrote it before has committed, or this one tries again.
    const before = await findGrants()
    const member = await stored.get(memberId)
    const changed = member && change(member.grants, before)
    refusal = changed ? undefined : 'STAFF_NOT_FOUND'
    if (!changed) return undefined
    const others = before.filter((grant) => grant.memberId !== memberId)
    const after = [...others, ...changed.map((grant) => heldBy(memberId, grant))]
    if (losesLastAdministrator(before, after, now)) {
      refusal = 'STAFF_LAST_ADMIN'
      return undefined
    }
    await stored.update(memberId, { grants: [...changed] })
    return true
  })
  if (!refusal) await tellHistory()
  return refusal
}

async function writeGuard(guard: TransactionCollection<Guard>, events: readonly NewEvent[]): Promise<void> {
  const found = await guard.get(GUARD_ID)
  const waiting = [...(found?.events ?? []), ...events]
  await guard.put({ _id: GUARD_ID, revision: (found?.revision ?? 0) + 1, events: waiting })
}

/** Writes what waits into the history; what came meanwhile stays for whoever brought it. */
export async function tellHistory(): Promise<void> {
  const guard = await guards.get(GUARD_ID)
  if (!guard) return
  for (const event of guard.events) await appendOnce(event)
  await guards.updateWhere({ _id: GUARD_ID, revision: guard.revision }, { events: [] })
}

/** The same grant twice is one. */
export const giveGrant = (
  memberId: string,
  grant: StoredGrant & { readonly id: string },
  event: NewEvent,
  now: Date,
): Promise<ErrorCode | undefined> =>
  changeGrants(memberId, [event], now, (grants) => [...grants.filter(({ id }) => id !== grant.id), grant])

/** @param change answers what stands in its place: one grant, or none */
export const replaceGrant = (
  { id, memberId }: NamedGrant,
  change: (grant: StoredGrant) => readonly StoredGrant[],
  event: NewEvent,
  now: Date,
): Promise<ErrorCode | undefined> =>
  changeGrants(memberId, [event], now, (grants) => {
    const isIt = (grant: StoredGrant) => grantIdOf(memberId, grant) === id
    return grants.some(isIt)
      ? grants.flatMap((grant) => (isIt(grant) ? change({ ...grant, id }) : [grant]))
      : undefined
  })

type GrantStep = {
  readonly event: string
  readonly grantId: string
  readonly role: Role
  readonly unitPath: UnitPath
  /** Null where a timer did it. */
  readonly actorId: string | null
  readonly at: Date
  /** Tells this step from every other one; the same step twice is one event. */
  readonly operationId: string
}

/** A step of a role, for the history of its unit. */
export const grantEvent = ({ event, actorId, at, unitPath, ...detail }: GrantStep): NewEvent => ({
  subject: `staff:${unitPath.at(-1) ?? ''}`,
  ...{ event, actorId, at, detail, unitPath },
})
