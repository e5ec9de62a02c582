import records from '../../src/content/zh-CN/stored-records.json'
import type { MyData } from '../../src/domain/members/contract'
import { overdueBefore, type Retention, type RetentionRun } from '../../src/domain/members/retention'
import { ok, type Result } from '../../src/domain/shared/result'
import type { Audience } from '../../src/domain/shared/taxonomy'
import {
  collection,
  command,
  inTransaction,
  isDuplicateWrite,
  type Document,
  type Filter,
} from '../_platform/database'
import { readMember, unitsOf, type Consent, type Member, type Membership } from '../_platform/identity'
import { participationOf, recordWithin, type Participation } from '../_platform/participation'
import { copyAudience, copyToConsent } from '../_platform/push-consents'
import { openSealed } from '../_platform/sealing'

const members = collection<Member>('members')

export async function changeAudienceOf(memberId: string, audience: Audience): Promise<void> {
  await Promise.all([members.update(memberId, { audience }), copyAudience(memberId, audience)])
}

/** Of two devices that agree at once one writes, and the other finds it done. */
export async function replaceConsent({ _id, consent }: Member, next: Consent): Promise<void> {
  await members.updateWhere(
    { _id, 'consent.version': consent.version },
    { consent: next, earlierConsents: command.push([consent]) },
  )
}

export async function findMember(openIdHash: string): Promise<Member | undefined> {
  const [member] = await members.find({ openIdHash }, { limit: 1 })
  return member && readMember(member)
}

/** The member and the count that they joined stand together. False where this person is a member by now. */
export async function insertNewcomer(newcomer: Member, now: Date): Promise<boolean> {
  try {
    const inserted = await inTransaction(async (transaction) => {
      const isFirst = await transaction.collection<Member>('members').insert(newcomer)
      if (!isFirst) return undefined
      return recordWithin(transaction, participationOf('joined', newcomer, 'campaign', now), now)
    })
    return inserted === true
  } catch (error) {
    // Of two first joins that are committed at once, the second one learns of the other only here.
    if (isDuplicateWrite(error)) return false
    throw error
  }
}

/**
 * Changes the units of a member as they stand in the transaction, so that of two changes at once neither is
 * lost. Undefined where the member is gone.
 */
export async function changeUnits(
  memberId: string,
  change: (units: readonly Membership[]) => Result<readonly Membership[]>,
): Promise<Result<Member> | undefined> {
  let outcome: Result<Member> | undefined
  await inTransaction(async (transaction) => {
    const stored = transaction.collection<Member>('members')
    const found = await stored.get(memberId)
    const member = found && readMember(found)
    const changed = member && change(unitsOf(member))
    outcome = changed?.ok ? undefined : changed
    if (!member || !changed?.ok) return undefined
    const [home, ...otherUnits] = changed.value
    await stored.update(memberId, { ...home, otherUnits })
    await copyToConsent(transaction, memberId, { ...home, otherUnits })
    outcome = ok({ ...member, ...home, otherUnits })
    return true
  })
  return outcome
}

const personal = records.filter((record) => record.memberField !== null)

const ofMember = (memberField: string | null, memberId: string): Filter => ({
  [String(memberField)]: memberId,
})

/** Everything that leads to the member, by collection. */
export async function findEverythingAbout(memberId: string): Promise<MyData['collections']> {
  const found = personal.map(async ({ collection: name, memberField, otherMemberFields }) => {
    const byField = [memberField, ...otherMemberFields].map((field) =>
      collection<Document>(name).find(ofMember(field, memberId)),
    )
    const documents = new Map((await Promise.all(byField)).flat().map((one) => [one._id, one]))
    return [name, [...documents.values()].map((document) => openSealed(name, document))] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

/** Deletes what is the member's own, except the member document itself; answers the counts. */
export async function deleteEverythingOwn(memberId: string): Promise<Record<string, number>> {
  const own = personal.filter(({ onErase, collection: name }) => onErase === 'delete' && name !== 'members')
  const deleted = own.map(async ({ collection: name, memberField }) => {
    return [name, await collection(name).removeWhere(ofMember(memberField, memberId))] as const
  })
  return Object.fromEntries(await Promise.all(deleted))
}

/** The count of a participation stays; who took part is forgotten. */
export async function anonymiseParticipations(memberId: string): Promise<number> {
  return collection<Participation>('participations').updateWhere({ memberId }, { memberId: null })
}

/** Nobody stays on the list of a unit that they have left. */
export async function removeVisitIn(unitId: string, memberId: string): Promise<void> {
  await collection('visits').removeWhere({ memberId, unitId })
}

/** The others of a pair lose it with the member. */
export async function endEveryPair(memberId: string): Promise<void> {
  const ofThisMember = { 'relatives.memberId': memberId }
  await members.updateWhere(ofThisMember, { relatives: command.pull({ memberId }) })
}

export async function deleteMember(memberId: string): Promise<number> {
  return members.removeWhere({ _id: memberId })
}

type Kept = {
  readonly collection: string
  readonly memberField: string | null
  readonly retention: Retention
}

const kept = records.flatMap((record): Kept[] => {
  const retention = record.retention as Retention | null
  return retention ? [{ ...record, retention }] : []
})

const overdue = ({ memberField, retention }: Kept, now: Date): Filter => ({
  [retention.since]: command.lt(overdueBefore(retention, now)),
  ...(retention.then === 'anonymise' && { [String(memberField)]: command.neq(null) }),
})

/** Forgets what has had its time, and looks again: what is left is counted too, and should be nothing. */
export async function forgetOverdue(now: Date): Promise<Pick<RetentionRun, 'forgotten' | 'left'>> {
  const forgotten: Record<string, number> = {}
  const left: Record<string, number> = {}
  for (const rule of kept) {
    const stored = collection(rule.collection)
    forgotten[rule.collection] =
      rule.retention.then === 'delete'
        ? await stored.removeWhere(overdue(rule, now))
        : await stored.updateWhere(overdue(rule, now), { [String(rule.memberField)]: null })
    left[rule.collection] = await stored.count(overdue(rule, now))
  }
  return { forgotten, left }
}
