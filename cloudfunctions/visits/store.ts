import type { VisitOutcome } from '../../src/domain/visits/contract'
import { collection, command } from '../_platform/database'
import { readMember, type Member } from '../_platform/identity'
import type { Sealed } from '../_platform/sealing'
import { keyedHash } from '../_platform/secrets'

/** An elder, or somebody who helps them, asked that the organiser of the elder's unit comes. */
export type VisitDocument = {
  readonly _id: string
  readonly memberId: string
  readonly unitId: string
  readonly askedBy: 'self' | 'family'
  readonly contact: Sealed
  readonly askedAt: Date
  readonly closedAt: Date | null
}

const visits = collection<VisitDocument>('visits')
const members = collection<Member>('members')

const LISTED_MAX = 200

export async function findVisit(visitId: string): Promise<VisitDocument | undefined> {
  return visits.get(visitId)
}

export async function findVisitsOf(memberIds: readonly string[]): Promise<VisitDocument[]> {
  return visits.find({ memberId: command.in([...memberIds]) })
}

/** Newest first. */
export async function findVisitsIn(unitId: string): Promise<VisitDocument[]> {
  return visits.find({ unitId }, { orderBy: [['askedAt', 'desc']], limit: LISTED_MAX })
}

/** One a member: what was asked before is replaced, with a number of its own so that its history ends there. */
export async function replaceVisit(visit: VisitDocument): Promise<boolean> {
  await visits.removeWhere({ memberId: visit.memberId, _id: command.neq(visit._id) })
  return visits.insert(visit)
}

export async function removeVisitOf(memberId: string): Promise<number> {
  return visits.removeWhere({ memberId })
}

/** What became of telling one person of one alert; the id is made of both. */
export type Telling = {
  readonly _id: string
  readonly memberId: string
  readonly alertId: string
  readonly outcome: VisitOutcome
  /** How often somebody came. */
  readonly tries: number
  readonly at: Date
  readonly lastOperationId: string
}

const tellings = collection<Telling>('visitTellings')

export const tellingId = (alertId: string, memberId: string): string =>
  keyedHash('visit-telling', `${alertId}\n${memberId}`)

/** By their ids; those that nobody has tried are missing. */
export async function findTellings(ids: readonly string[]): Promise<ReadonlyMap<string, Telling>> {
  const found = ids.length > 0 ? await tellings.find({ _id: command.in([...ids]) }) : []
  return new Map(found.map((telling) => [telling._id, telling]))
}

/** Done twice by one operation, it is one try; whoever was told stays told. */
export async function keepTelling(telling: Telling): Promise<void> {
  if (await tellings.insert(telling)) return
  const { _id, outcome, at, lastOperationId } = telling
  const isOpen = { _id, outcome: 'notFound', lastOperationId: command.neq(lastOperationId) }
  await tellings.updateWhere(isOpen, { outcome, at, lastOperationId, tries: command.inc(1) })
}

/** Done twice, the first time stands. */
export async function closeOpenVisit(visitId: string, now: Date): Promise<void> {
  await visits.updateWhere({ _id: visitId, closedAt: null }, { closedAt: now })
}

export async function findMember(memberId: string): Promise<Member | undefined> {
  const member = await members.get(memberId)
  return member && readMember(member)
}

/** Whether anybody would see a registration: an organiser of this very unit. */
export async function hasOwnOrganiser(unitId: string): Promise<boolean> {
  const ofUnitOrBelow = await members.find({ 'grants.role': 'organiser', 'grants.unitPath': unitId })
  return ofUnitOrBelow
    .map(readMember)
    .some(({ grants }) =>
      grants.some(({ role, unitPath }) => role === 'organiser' && unitPath.at(-1) === unitId),
    )
}
