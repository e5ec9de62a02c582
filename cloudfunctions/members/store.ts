import records from '../../src/content/zh-CN/stored-records.json'
import { chinaDay } from '../../src/domain/shared/time'
import { collection, command, type Document, type Filter } from '../_platform/database'
import type { Member } from '../_platform/identity'
import type { Participation } from '../_platform/participation'
import type { Unit } from '../_platform/unit-tree'

const members = collection<Member>('members')

export async function findUnitByCode(code: string): Promise<Unit | undefined> {
  const [unit] = await collection<Unit>('units').find({ code }, { limit: 1 })
  return unit
}

/** Writes the member, new or changed. */
export async function putMember(member: Member): Promise<void> {
  await members.put(member)
}

const personal = records.filter((record) => record.memberField !== null)

const ofMember = (memberField: string | null, memberId: string): Filter => ({
  [String(memberField)]: memberId,
})

/** Everything that leads to the member, by collection. */
export async function findEverythingAbout(memberId: string): Promise<Record<string, Document[]>> {
  const found = personal.map(async ({ collection: name, memberField }) => {
    const documents = await collection<Document>(name).find(ofMember(memberField, memberId))
    return [name, documents] as const
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

export async function deleteMember(memberId: string): Promise<number> {
  return members.removeWhere({ _id: memberId })
}

/** Forgets what is older than its time, and answers how much of each. */
export async function forgetOlderThan({
  now,
  halfAYearAgo,
  twoYearsAgo,
}: Ages): Promise<Record<string, number>> {
  return {
    idempotency: await collection('idempotency').removeWhere({ expiresAt: command.lt(now) }),
    quizAttempts: await collection('quizAttempts').removeWhere({ at: command.lt(halfAYearAgo) }),
    acknowledgements: await collection('acknowledgements').removeWhere({ at: command.lt(halfAYearAgo) }),
    pledges: await collection('pledges').removeWhere({ signedAt: command.lt(twoYearsAgo) }),
    participations: await collection<Participation>('participations').updateWhere(
      { day: command.lt(chinaDay(halfAYearAgo)), memberId: command.neq(null) },
      { memberId: null },
    ),
  }
}

type Ages = { readonly now: Date; readonly halfAYearAgo: Date; readonly twoYearsAgo: Date }
