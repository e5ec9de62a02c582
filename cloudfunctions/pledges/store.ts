import * as v from 'valibot'
import citizen from '../../src/content/zh-CN/pledges/citizen.json'
import firstParent from '../../src/content/zh-CN/pledges/earlier/parent-1.json'
import elder from '../../src/content/zh-CN/pledges/elder.json'
import family from '../../src/content/zh-CN/pledges/family.json'
import staff from '../../src/content/zh-CN/pledges/staff.json'
import student from '../../src/content/zh-CN/pledges/student.json'
import { Pledge } from '../../src/domain/pledges/pledge'
import { collection, command } from '../_platform/database'
import { readMember, type Member } from '../_platform/identity'
import { keyedHash } from '../_platform/secrets'

/** One signature; the name or the drawing never leaves the device. */
export type SignedPledgeDocument = {
  readonly _id: string
  readonly memberId: string
  readonly pledgeId: string
  readonly version: number
  readonly textHash: string
  /** Missing in the first certificates. */
  readonly unitId?: string
  readonly unitName: string
  readonly certificateNumber: string
  readonly isGuardianPresent: boolean
  readonly signedAt: Date
}

/** A child waits for a guardian on another phone; one a member. */
type GuardianRequestDocument = {
  readonly _id: string
  readonly memberId: string
  readonly pledgeId: string
  readonly textHash: string
  readonly askedAt: Date
}

/** How often a caller asked for numbers that are none, within an hour. */
type MissCount = { readonly _id: string; readonly hour: Date; readonly count: number }

/** The pledges that are signed now. */
export const releasedPledges: readonly Pledge[] = v.parse(v.array(Pledge), [
  student,
  elder,
  family,
  staff,
  citizen,
])

/** Words that were signed before: nobody is asked for them any more, and who signed them did. */
export const earlierPledges: readonly Pledge[] = v.parse(v.array(Pledge), [firstParent])

const signed = collection<SignedPledgeDocument>('pledges')
const guardianRequests = collection<GuardianRequestDocument>('guardianRequests')
const misses = collection<MissCount>('certificateMisses')

/** False where this member signed this version before. */
export async function insertSigned(pledge: SignedPledgeDocument): Promise<boolean> {
  return signed.insert(pledge)
}

export async function findSigned(id: string): Promise<SignedPledgeDocument | undefined> {
  return signed.get(id)
}

/** Every version that this member signed, newest first. */
export async function findSignedBy(memberId: string): Promise<SignedPledgeDocument[]> {
  return signed.find({ memberId }, { orderBy: [['signedAt', 'desc']] })
}

export async function findByCertificate(
  certificateNumber: string,
): Promise<SignedPledgeDocument | undefined> {
  const [found] = await signed.find({ certificateNumber }, { limit: 1 })
  return found
}

export async function removeSigned(memberId: string): Promise<number> {
  return signed.removeWhere({ memberId })
}

export async function countMisses(id: string): Promise<number> {
  return (await misses.get(id))?.count ?? 0
}

/** One more; two that come first at once are two. */
export async function addMiss(id: string, hour: Date): Promise<void> {
  if ((await misses.update(id, { count: command.inc(1) })) > 0) return
  if (!(await misses.insert({ _id: id, hour, count: 1 }))) {
    await misses.update(id, { count: command.inc(1) })
  }
}

export async function removeMissesBefore(hour: Date): Promise<number> {
  return misses.removeWhere({ hour: command.lt(hour) })
}

/** What was asked for before is replaced. */
export async function putGuardianRequest(request: Omit<GuardianRequestDocument, '_id'>): Promise<void> {
  await guardianRequests.put({ _id: keyedHash('guardian-request', request.memberId), ...request })
}

export async function findGuardianRequests(
  memberIds: readonly string[],
): Promise<readonly GuardianRequestDocument[]> {
  return guardianRequests.find({ memberId: command.in([...memberIds]) })
}

export async function removeGuardianRequest(memberId: string): Promise<void> {
  await guardianRequests.removeWhere({ memberId })
}

export async function findMember(memberId: string): Promise<Member | undefined> {
  const member = await collection<Member>('members').get(memberId)
  return member && readMember(member)
}
