import type { StopReason } from '../../src/domain/broadcasts/contract'
import type { SendCounts } from '../../src/domain/broadcasts/figures'
import { WAVES } from '../../src/domain/broadcasts/shards'
import { broadcasts, shards, type BroadcastDocument, type Shard } from '../_platform/broadcasts'
import { collection, command, type Filter } from '../_platform/database'
import type { AlertDocument } from '../_platform/inbox'
import { randomFraction } from '../_platform/secrets'

const alerts = collection<AlertDocument>('alerts')

/** Longer than a worker can live, so that two never work on one part. */
const LEASE_MS = 90_000
const DUE_AT_ONCE = 20

/** Sendings of which some wave has no parts yet. */
export function findUnsplit(): Promise<BroadcastDocument[]> {
  return broadcasts.find({ toSplit: command.in([...WAVES]) }, { limit: DUE_AT_ONCE })
}

/** Done twice, or by two workers at once, each part stands once. */
export async function insertShards(broadcastId: string, made: readonly Shard[]): Promise<void> {
  await Promise.all(made.map((shard) => shards.insert(shard)))
  const waves = [...new Set(made.map(({ wave }) => wave))]
  await broadcasts.update(broadcastId, { toSplit: command.pullAll(waves) })
}

/** One part that is due, taken for this worker; undefined where none is. */
export async function leaseShard(now: Date): Promise<Shard | undefined> {
  for (;;) {
    const isDue = { nextAt: command.lte(now), isStopped: false }
    const due = await shards.find(isDue, { orderBy: [['nextAt', 'asc']], limit: DUE_AT_ONCE })
    const shard = due[Math.floor(randomFraction() * due.length)]
    if (!shard) return undefined
    const nextAt = new Date(Date.now() + LEASE_MS)
    const isMine =
      (await shards.updateWhere({ _id: shard._id, nextAt: shard.nextAt, isStopped: false }, { nextAt })) > 0
    if (isMine) return { ...shard, nextAt }
  }
}

/** What a worker has done with its part since the last time it wrote it down. */
export type Step = {
  readonly cursor: string
  readonly counts: SendCounts
  readonly minute: string
  readonly units: ReadonlyMap<string, number>
  readonly again: readonly string[]
}

/** False where the part was stopped meanwhile: what was done is written down, and no more of it is to be done. */
export async function recordStep({ _id, nextAt }: Shard, step: Step): Promise<boolean> {
  const { cursor, counts, minute, units, again } = step
  const increments: (readonly [string, number])[] = [
    ...Object.entries(counts).map(([name, count]) => [`counts.${name}`, count] as const),
    [`minutes.${minute}`, counts.accepted],
    ...[...units].map(([unitId, count]) => [`units.${unitId}`, count] as const),
  ]
  const change = {
    cursor,
    // A change that changes nothing is not told from a part that somebody stopped.
    steps: command.inc(1),
    ...Object.fromEntries(
      increments.filter(([, count]) => count > 0).map(([name, count]) => [name, command.inc(count)]),
    ),
    ...(again.length > 0 && { again: command.push([...again]) }),
  }
  if ((await shards.updateWhere({ _id, nextAt, isStopped: false }, change)) > 0) return true
  await shards.updateWhere({ _id, nextAt }, change)
  return false
}

/** Gives the part back: done, to be gone on with, or to be left alone for a while. */
export async function release(
  { _id, nextAt }: Shard,
  change: Partial<Shard> & Pick<Shard, 'nextAt'>,
  failed = 0,
): Promise<void> {
  const counted = failed > 0 ? { 'counts.failed': command.inc(failed) } : {}
  await shards.updateWhere({ _id, nextAt }, { ...whole(change), ...counted })
}

/** Lists are put in the place of what was there. */
const whole = (change: Partial<Shard>): Filter =>
  Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      Array.isArray(value) ? (command.set(value) as unknown) : value,
    ]),
  )

export type Sent = { readonly broadcast: BroadcastDocument; readonly alert: AlertDocument }

export async function findSent(broadcastId: string): Promise<Sent | undefined> {
  const [broadcast, alert] = await Promise.all([broadcasts.get(broadcastId), alerts.get(broadcastId)])
  return broadcast && alert && { broadcast, alert }
}

/** Everything stops until a person has mended it. */
export async function stopFor(broadcastId: string, because: StopReason, at: Date): Promise<void> {
  await broadcasts.updateWhere({ _id: broadcastId, stopped: null }, { stopped: command.set({ because, at }) })
  await shards.updateWhere({ broadcastId, isStopped: false }, { isStopped: true })
}
