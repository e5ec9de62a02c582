import type { ParticipationKind } from '../../src/domain/shared/participation'
import { chinaDay } from '../../src/domain/shared/time'
import { command, inTransaction, type Transaction } from './database'
import type { Member, Membership } from './identity'
import { keyedHash, randomFraction } from './secrets'

/** One line of the ledger; the counters can always be counted again from it. */
export type Participation = {
  readonly _id: string
  readonly kind: ParticipationKind
  readonly campaignId: string
  readonly unitId: string
  /** `YYYY-MM-DD` in China. */
  readonly day: string
  readonly subjectId: string
  /** Null once the member erased their data: the count stays, the person is gone. */
  readonly memberId: string | null
}

/** What happened in one unit on one day; parents are added up from these by a timer. */
export type UnitDayCounter = {
  readonly _id: string
  readonly campaignId: string
  readonly unitId: string
  readonly day: string
  readonly shard: number
  readonly counts: Readonly<Partial<Record<ParticipationKind, number>>>
  readonly changedAt: Date
}

type Place = Pick<Membership, 'campaignId' | 'unitId'>

/** The line of the ledger; its id is made of what it says, so that it can stand there only once. */
export function participationOf(
  kind: ParticipationKind,
  { _id: memberId, ...home }: Place & Pick<Member, '_id'>,
  subjectId: string,
  at: Date,
  { campaignId, unitId }: Place = home,
): Participation {
  const _id = keyedHash('participation', [kind, campaignId, subjectId, memberId].join('\n'))
  return { _id, kind, campaignId, unitId, day: chinaDay(at), subjectId, memberId }
}

export const counterId = (campaignId: string, unitId: string, day: string, shard: number): string =>
  `${campaignId}:${unitId}:${day}:${shard}`

/** Fifty people signing at once in one hall meet on this many documents. */
const SHARDS = 8

/**
 * Writes a participation once and counts it in the same transaction; false where it was counted before.
 *
 * @param subjectId what was read, signed or acknowledged: once each per member
 * @param unit where it counts: the unit whose meeting or notice it was; the home unit for what belongs to none.
 *   The subject still counts once per member and campaign, whichever unit it was
 */
export async function recordParticipation(
  kind: ParticipationKind,
  member: Member,
  subjectId: string,
  now: Date,
  unit: Place = member,
): Promise<boolean> {
  const entry = participationOf(kind, member, subjectId, now, unit)
  const counted = await inTransaction(async (transaction) =>
    (await recordWithin(transaction, entry, now)) ? true : undefined,
  )
  return counted === true
}

/**
 * The same within a transaction that writes more than the count. False where the line stands already: then the
 * transaction is over, as every duplicate write ends one.
 */
export async function recordWithin(
  transaction: Transaction,
  entry: Participation,
  now: Date,
): Promise<boolean> {
  if (!(await transaction.collection<Participation>('participations').insert(entry))) return false
  const { kind, campaignId, unitId, day } = entry
  const counters = transaction.collection<UnitDayCounter>('unitDayCounters')
  const shard = Math.floor(randomFraction() * SHARDS)
  const _id = counterId(campaignId, unitId, day, shard)
  const change = { [`counts.${kind}`]: command.inc(1), changedAt: now }
  if ((await counters.update(_id, change)) === 0) {
    await counters.put({ _id, campaignId, unitId, day, shard, counts: { [kind]: 1 }, changedAt: now })
  }
  return true
}
