import type { ParticipationKind } from '../../src/domain/shared/participation'
import { chinaDay } from '../../src/domain/shared/time'
import { command, inTransaction } from './database'
import type { Member } from './identity'
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

type Participant = Pick<Member, '_id' | 'campaignId' | 'unitId'>

/** The line of the ledger; its id is made of what it says, so that it can stand there only once. */
export function participationOf(
  kind: ParticipationKind,
  { _id: memberId, campaignId, unitId }: Participant,
  subjectId: string,
  at: Date,
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
 */
export async function recordParticipation(
  kind: ParticipationKind,
  member: Member,
  subjectId: string,
  now: Date,
): Promise<boolean> {
  const entry = participationOf(kind, member, subjectId, now)
  const { campaignId, unitId, day } = entry
  const counted = await inTransaction(async (transaction) => {
    const isNew = await transaction.collection<Participation>('participations').insert(entry)
    if (!isNew) return undefined
    const counters = transaction.collection<UnitDayCounter>('unitDayCounters')
    const shard = Math.floor(randomFraction() * SHARDS)
    const id = counterId(campaignId, unitId, day, shard)
    const change = { [`counts.${kind}`]: command.inc(1), changedAt: now }
    if ((await counters.update(id, change)) === 0) {
      await counters.put({
        _id: id,
        campaignId,
        unitId,
        day,
        shard,
        counts: { [kind]: 1 },
        changedAt: now,
      })
    }
    return true
  })
  return counted === true
}
