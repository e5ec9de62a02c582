import type {
  Broadcast,
  BroadcastActions,
  BroadcastPlan,
  BroadcastState,
  Reach,
  UnitStanding,
  WaveProgress,
} from '../../src/domain/broadcasts/contract'
import { alertOver } from '../../src/domain/broadcasts/alert-over'
import { addSends, inFives, NO_SENDS, rateOf, type SendCounts } from '../../src/domain/broadcasts/figures'
import { BROADCASTS_A_DAY, outOfQuietHours, startOf, TYPED_ABOVE } from '../../src/domain/broadcasts/limits'
import { outermost, WAVES } from '../../src/domain/broadcasts/shards'
import { familyTurn } from '../../src/domain/alerts/ladder'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { BroadcastDocument, Shard } from '../_platform/broadcasts'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { appendEvent, staffStep } from '../_platform/history'
import type { Member } from '../_platform/identity'
import { findAlert, type AlertDocument } from '../_platform/inbox'
import { alertTemplate } from '../_platform/push-consents'
import {
  cancel,
  countReach,
  countStartedToday,
  findBroadcast,
  findShardsOf,
  findStanding,
  insertBroadcast,
  resume,
  stop,
  type Area,
  type Standing,
} from './store'

type AlertId = { readonly alertId: string }
type Moved = Result<{ readonly state: BroadcastState }>

export async function planBroadcast(
  { alertId }: AlertId,
  { now }: Call<Member>,
): Promise<Result<BroadcastPlan>> {
  const alert = await findAlert(alertId)
  if (!alert) return fail('ALERT_NOT_FOUND')
  const [{ planned, tiles }, startedToday] = await Promise.all([
    countReach(areaOf(alert)),
    countStartedToday(alert.unitId, now),
  ])
  return ok({
    headline: alert.content.headline,
    reach: planned,
    units: tiles,
    startsAt: startOf(sendingOf(alert, planned), now).toISOString(),
    isTyped: planned.people > TYPED_ABOVE,
    startedToday,
    hasTemplate: alertTemplate() !== null,
    alertOver: overOf(alert, now),
  })
}

/** Only says that it goes: the timers make the parts and send. */
export async function startBroadcast(
  { alertId, typedPeople }: BroadcastActions['startBroadcast']['input'],
  call: MutatingCall<Member>,
): Promise<Result<BroadcastActions['startBroadcast']['output']>> {
  const { who, now, operationId } = call
  const [alert, before] = await Promise.all([findAlert(alertId), findBroadcast(alertId)])
  if (!alert) return fail('ALERT_NOT_FOUND')
  if (before) return started(before, alert, call)
  if (overOf(alert, now) !== null) return fail('BROADCAST_ALERT_OVER')
  if (alertTemplate() === null) return fail('BROADCAST_NO_TEMPLATE')
  if ((await countStartedToday(alert.unitId, now)) >= BROADCASTS_A_DAY) return fail('BROADCAST_DAY_LIMIT')
  const area = areaOf(alert)
  const { planned, tiles } = await countReach(area)
  if (planned.people > TYPED_ABOVE && typedPeople !== planned.people) return fail('BROADCAST_TYPED')
  const sending = sendingOf(alert, planned)
  const startsAt = startOf(sending, now)
  const familyAt = familyTurn(alert.content.severity, startsAt)
  const broadcast: BroadcastDocument = {
    _id: alertId,
    unitId: alert.unitId,
    unitName: alert.unitName,
    unitPath: alert.unitPath,
    ...area,
    planned,
    tiles,
    startedBy: who._id,
    startedAt: now,
    startsAt,
    familyAt: sending.isSevere ? familyAt : outOfQuietHours(familyAt),
    toSplit: ['alert', 'family'],
    stopped: null,
    cancelledAt: null,
    recallAt: null,
    lastOperationId: operationId,
  }
  if (!(await insertBroadcast(broadcast))) return ok({ startsAt: startsAt.toISOString() })
  return started(broadcast, alert, call)
}

/** Whoever comes second finds it started. */
async function started(
  { startsAt, lastOperationId }: BroadcastDocument,
  { _id, unitPath }: AlertDocument,
  call: MutatingCall<Member>,
): Promise<Result<BroadcastActions['startBroadcast']['output']>> {
  if (lastOperationId === call.operationId) {
    await appendEvent(staffStep(`alert:${_id}`, 'pushStarted', unitPath, call))
  }
  return ok({ startsAt: startsAt.toISOString() })
}

export async function stopBroadcast({ alertId }: AlertId, call: MutatingCall<Member>): Promise<Moved> {
  return move(alertId, call, 'pushStopped', () => stop(alertId, call.now))
}

export async function resumeBroadcast({ alertId }: AlertId, call: MutatingCall<Member>): Promise<Moved> {
  return move(alertId, call, 'pushResumed', () => resume(alertId))
}

export async function cancelBroadcast({ alertId }: AlertId, call: MutatingCall<Member>): Promise<Moved> {
  return move(alertId, call, 'pushCancelled', () => cancel(alertId, call.now))
}

/** Done twice, the second time changes nothing. */
async function move(
  alertId: string,
  call: MutatingCall<Member>,
  event: 'pushStopped' | 'pushResumed' | 'pushCancelled',
  perform: () => Promise<void>,
): Promise<Moved> {
  const broadcast = await findBroadcast(alertId)
  if (!broadcast) return fail('BROADCAST_NOT_FOUND')
  if (broadcast.cancelledAt !== null && event !== 'pushCancelled') return fail('BROADCAST_OVER')
  await perform()
  await appendEvent(staffStep(`alert:${alertId}`, event, broadcast.unitPath, call))
  const [moved, parts] = await Promise.all([findBroadcast(alertId), findShardsOf(alertId)])
  return ok({ state: stateOf(moved ?? broadcast, parts, call.now) })
}

export async function getBroadcast(
  { alertId }: AlertId,
  { now }: Call<Member>,
): Promise<Result<Broadcast | null>> {
  const broadcast = await findBroadcast(alertId)
  if (!broadcast) return ok(null)
  const [alert, parts, standing] = await Promise.all([
    findAlert(alertId),
    findShardsOf(alertId),
    findStanding(broadcast),
  ])
  const perMinute = sumRecords(parts.map(({ minutes }) => minutes))
  const counts = parts.map((part) => part.counts).reduce(addSends, NO_SENDS)
  const rate = rateOf(perMinute, now)
  return ok({
    alertId,
    headline: alert?.content.headline ?? '',
    state: stateOf(broadcast, parts, now),
    stopReason: broadcast.stopped?.because ?? null,
    startedAt: broadcast.startedAt.toISOString(),
    startsAt: broadcast.startsAt.toISOString(),
    planned: broadcast.planned,
    waves: WAVES.flatMap((wave) => describeWave(parts.filter((part) => part.wave === wave))),
    counts,
    minutes: [...Object.entries(perMinute)].sort().map(([at, sent]) => ({ at: `${at}:00.000Z`, sent })),
    rate,
    secondsLeft: secondsLeft(broadcast, parts, rate),
    units: describeUnits(broadcast, parts, standing),
  })
}

const areaOf = ({ areaPaths, content }: AlertDocument): Area => ({
  areaPaths: outermost(areaPaths),
  audiences: content.audiences,
})

const overOf = ({ state, content, replacedById }: AlertDocument, now: Date) =>
  alertOver({ state, isReplaced: replacedById !== undefined, expiresAt: content.expiresAt }, now)

const sendingOf = ({ content }: AlertDocument, { people }: Reach) => ({
  isSevere: content.severity === 'severe',
  effectiveAt: content.effectiveAt,
  people,
})

function stateOf(
  { cancelledAt, stopped, toSplit }: BroadcastDocument,
  parts: readonly Shard[],
  now: Date,
): BroadcastState {
  if (cancelledAt !== null) return 'cancelled'
  const open = parts.filter(({ nextAt }) => nextAt !== null)
  if (open.length === 0 && toSplit.length === 0) return 'ended'
  if (stopped !== null) return 'stopped'
  return open.some(({ dueAt }) => dueAt <= now) ? 'sending' : 'waiting'
}

function describeWave(parts: readonly Shard[]): readonly WaveProgress[] {
  const [first] = [...parts].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  if (!first) return []
  const counts = parts.map((part) => part.counts).reduce(addSends, NO_SENDS)
  const open = parts.filter(({ nextAt }) => nextAt !== null).map(({ dueAt }) => dueAt.getTime())
  const nextAt = open.length > 0 ? new Date(Math.min(...open)).toISOString() : null
  return [{ wave: first.wave, dueAt: first.dueAt.toISOString(), isDone: nextAt === null, nextAt, counts }]
}

/** Of the people themselves; families and the recall are few. */
function secondsLeft({ planned }: BroadcastDocument, parts: readonly Shard[], rate: number): number | null {
  const own = parts.filter(({ wave }) => wave === 'alert')
  if (own.every(({ nextAt }) => nextAt === null)) return own.length > 0 ? 0 : null
  const done = settled(own.map(({ counts }) => counts).reduce(addSends, NO_SENDS))
  return rate === 0 ? null : Math.round((Math.max(0, planned.byPush - done) / rate) * 60)
}

const settled = ({ accepted, refused, unknown, failed }: SendCounts): number =>
  accepted + refused + unknown + failed

function describeUnits(
  { tiles }: BroadcastDocument,
  parts: readonly Shard[],
  { known, opened, visited, family }: Standing,
): readonly UnitStanding[] {
  const accepted = sumRecords(parts.map(({ units }) => units))
  return tiles.map(({ unitId, name, people }) => {
    const shown = (counts: ReadonlyMap<string, number>) => inFives(counts.get(unitId) ?? 0)
    const told = { known: shown(known), visited: shown(visited), family: shown(family) }
    const sum = told.known + told.visited + told.family
    // Since it was started others may have joined, and know.
    const open = Math.max(0, people - sum)
    const sent = { accepted: inFives(accepted[unitId] ?? 0), opened: shown(opened) }
    return { unitId, name, people: sum + open, ...told, open, ...sent }
  })
}

function sumRecords(records: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {}
  for (const record of records) {
    for (const [name, count] of Object.entries(record)) sums[name] = (sums[name] ?? 0) + count
  }
  return sums
}
