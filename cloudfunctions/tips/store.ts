import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import type { ScamTypeId } from '../../src/domain/shared/taxonomy'
import type { SealedText, WrappedKey } from '../../src/domain/tips/contract'
import type { TipState, TipUrgency } from '../../src/domain/tips/tip'
import { collection, command } from '../_platform/database'
import { hashUnder, keyedHash, randomId } from '../_platform/secrets'

/** Holds nothing of whoever sent it: no member, no device, no address, no time finer than the hour. */
export type TipDocument = {
  readonly _id: string
  readonly lookupId: string
  readonly reporterPublicKey: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly scamTypeId: ScamTypeId
  readonly urgency: TipUrgency
  /** Null once the tip has been closed for half a year: what it said, and of whom, is gone. */
  readonly sealed: SealedText | null
  readonly answers: readonly SealedText[]
  readonly state: TipState
  readonly receivedAt: Date
  readonly closedAt: Date | null
  /** The officer's last step, so that the same call taken up again does not trip over itself. */
  readonly lastOperationId: string | null
}
export type TipOutlineDocument = Pick<TipDocument, '_id' | (typeof OUTLINE)[number]>

export type OfficerKeyDocument = {
  readonly _id: string
  readonly memberId: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly publicKey: string
  readonly wrapped: WrappedKey
  readonly createdAt: Date
}

/** The key of a day, and one count a caller under it. */
type DayKey = { readonly _id: string; readonly day: string; readonly key: string }
type DailyCount = { readonly _id: string; readonly day: string; readonly count: number }

const tips = collection<TipDocument>('tips')
const officerKeys = collection<OfficerKeyDocument>('officerKeys')
const dayKeys = collection<DayKey>('tipDailyCounts')
const dailyCounts = collection<DailyCount>('tipDailyCounts')

const OUTLINE = ['scamTypeId', 'urgency', 'unitName', 'state', 'receivedAt'] as const

/** Officers look at open tips; of the closed ones at the latest few. */
const CLOSED_LIMIT = 50

export async function findTip(tipId: string): Promise<TipDocument | undefined> {
  return tips.get(tipId)
}

export async function findTipByLookup(lookupId: string): Promise<TipDocument | undefined> {
  const [tip] = await tips.find({ lookupId }, { limit: 1 })
  return tip
}

/** For `staff`: where the unit that received a tip stands in the tree. */
export async function receiverPathOf({ tipId }: { readonly tipId: string }): Promise<Result<UnitPath>> {
  const [tip] = await tips.findFields({ _id: tipId }, ['unitPath'])
  return tip ? ok(tip.unitPath) : fail('TIP_NOT_FOUND')
}

/** What stands in the clear of a unit's tips: all that are open, and the latest closed ones. */
export async function findOutlines(unitId: string): Promise<TipOutlineDocument[]> {
  const open = tips.findFields({ unitId, state: command.neq('closed') }, OUTLINE, {
    orderBy: [['receivedAt', 'asc']],
  })
  const closed = tips.findFields({ unitId, state: 'closed' }, OUTLINE, {
    orderBy: [['receivedAt', 'desc']],
    limit: CLOSED_LIMIT,
  })
  return (await Promise.all([open, closed])).flat()
}

/** False where a tip with this look-up id is there already. */
export async function insertTip(tip: TipDocument): Promise<boolean> {
  return tips.insert(tip)
}

/** Changes the tip only where it is still in the state it was read in, so that of two officers one wins. */
export async function changeTipFrom(
  { _id, state }: TipDocument,
  change: Pick<TipDocument, 'state' | 'answers' | 'closedAt' | 'lastOperationId'>,
): Promise<boolean> {
  return (await tips.updateWhere({ _id, state }, change)) > 0
}

type PublicOfficerKey = Pick<OfficerKeyDocument, 'unitId' | 'unitName' | 'unitPath' | 'publicKey'>
const PUBLIC_PART = ['unitId', 'unitName', 'unitPath', 'publicKey'] as const

export async function findAllOfficers(): Promise<PublicOfficerKey[]> {
  return officerKeys.findFields({}, PUBLIC_PART, { orderBy: [['_id', 'asc']] })
}

export async function findOfficers(unitId: string): Promise<PublicOfficerKey[]> {
  return officerKeys.findFields({ unitId }, PUBLIC_PART)
}

/** One key a member and unit. */
export const officerKeyId = (memberId: string, unitId: string): string =>
  keyedHash('officer-key', `${memberId}\n${unitId}`)

export async function findOfficerKey(id: string): Promise<OfficerKeyDocument | undefined> {
  return officerKeys.get(id)
}

/** False where the member has a key for the unit already. */
export async function insertOfficerKey(key: OfficerKeyDocument): Promise<boolean> {
  return officerKeys.insert(key)
}

/**
 * Counts one more for the caller on that day, and answers false at the limit. The counts stand under a
 * random key of the day: once it is deleted, nobody can tell whose they were.
 */
export async function countForDay(day: string, callerKey: string, limit: number): Promise<boolean> {
  const _id = hashUnder(await keyOfDay(day), callerKey)
  if (await dailyCounts.insert({ _id, day, count: 1 })) return true
  const belowLimit = { _id, count: command.lt(limit) }
  return (await dailyCounts.updateWhere(belowLimit, { count: command.inc(1) })) > 0
}

/** The first tip of a day makes its key; of two at once one wins. */
async function keyOfDay(day: string): Promise<string> {
  const id = `key-${day}`
  for (;;) {
    const present = await dayKeys.get(id)
    if (present) return present.key
    const key = randomId()
    if (await dayKeys.insert({ _id: id, day, key })) return key
  }
}

/** Deletes the counts and the key of every day before, and answers how many documents. */
export async function removeCountsBefore(day: string): Promise<number> {
  return dailyCounts.removeWhere({ day: command.lt(day) })
}

/** Erases the sealed words of tips that were closed before, and answers how many. */
export async function eraseClosedBefore(closedBefore: Date): Promise<number> {
  return tips.updateWhere(
    { closedAt: command.lt(closedBefore), sealed: command.neq(null) },
    { sealed: null, answers: [] },
  )
}
