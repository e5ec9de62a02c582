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
import { outermost, WAVES, type Wave } from '../../src/domain/broadcasts/shards'
import { familyTurn } from '../../src/domain/alerts/ladder'
import type { ErrorCode } from '../../src/domain/shared/error-codes'
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
type PushEvent = 'pushStopped' | 'pushResumed' | 'pushCancelled'
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
  event: PushEvent,
  perform: () => Promise<void>,
): Promise<Moved> {
  const before = await findRun(alertId)
  if (!before) return fail('BROADCAST_NOT_FOUND')
  const refusal = refusalOf(before, event, call.now)
  if (refusal) return fail(refusal)
  await perform()
  await appendEvent(staffStep(`alert:${alertId}`, event, before.broadcast.unitPath, call))
  return ok({ state: stateOf((await findRun(alertId)) ?? before, call.now) })
}

/** Of an alert that is over only a recall that was stopped goes on. */
function refusalOf(run: Run, event: PushEvent, now: Date): ErrorCode | null {
  if (overOf(run.alert, now) !== null) {
    const isHeldUp = event === 'pushResumed' && stateOf(run, now) === 'stopped'
    return isHeldUp ? null : 'BROADCAST_ALERT_OVER'
  }
  return run.broadcast.cancelledAt !== null && event !== 'pushCancelled' ? 'BROADCAST_OVER' : null
}

/** A push, the alert that it is of, and all of its parts. */
type Run = {
  readonly broadcast: BroadcastDocument
  readonly alert: AlertDocument
  readonly parts: readonly Shard[]
}

async function findRun(alertId: string): Promise<Run | undefined> {
  const [broadcast, alert] = await Promise.all([findBroadcast(alertId), findAlert(alertId)])
  return broadcast && alert && { broadcast, alert, parts: await findShardsOf(alertId) }
}

export async function getBroadcast(
  { alertId }: AlertId,
  { now }: Call<Member>,
): Promise<Result<Broadcast | null>> {
  const run = await findRun(alertId)
  if (!run) return ok(null)
  const { broadcast, alert, parts } = run
  const standing = await findStanding(broadcast)
  const perMinute = sumRecords(parts.map(({ minutes }) => minutes))
  const counts = parts.map((part) => part.counts).reduce(addSends, NO_SENDS)
  const rate = rateOf(perMinute, now)
  return ok({
    alertId,
    headline: alert.content.headline,
    state: stateOf(run, now),
    stopReason: broadcast.stopped?.because ?? null,
    alertOver: overOf(alert, now),
    startedAt: broadcast.startedAt.toISOString(),
    startsAt: broadcast.startsAt.toISOString(),
    planned: broadcast.planned,
    waves: WAVES.flatMap((wave) => describeWave(ofWave(parts, wave), goesOn(run, wave, now))),
    counts,
    minutes: [...Object.entries(perMinute)].sort().map(([at, sent]) => ({ at: `${at}:00.000Z`, sent })),
    rate,
    secondsLeft: goesOn(run, 'alert', now) ? secondsLeft(broadcast, parts, rate) : null,
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

function stateOf(run: Run, now: Date): BroadcastState {
  const { cancelledAt, stopped, toSplit } = run.broadcast
  const open = run.parts.filter(({ nextAt, wave }) => nextAt !== null && goesOn(run, wave, now))
  const isOpen = open.length > 0 || toSplit.some((wave) => goesOn(run, wave, now))
  if (!isOpen) return cancelledAt === null ? 'ended' : 'cancelled'
  if (stopped !== null) return 'stopped'
  return open.some(({ dueAt }) => dueAt <= now) ? 'sending' : 'waiting'
}

const ofWave = (parts: readonly Shard[], wave: Wave) => parts.filter((part) => part.wave === wave)

/** Whether what of a wave has not gone still goes: not where the push or the alert was cancelled, or the alert is over. */
const goesOn = ({ broadcast, alert }: Run, wave: Wave, now: Date): boolean =>
  wave === 'cancel'
    ? now < alert.content.expiresAt
    : broadcast.cancelledAt === null && overOf(alert, now) === null

function describeWave(parts: readonly Shard[], isGoing: boolean): readonly WaveProgress[] {
  const [first] = [...parts].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  if (!first) return []
  const counts = parts.map((part) => part.counts).reduce(addSends, NO_SENDS)
  const open = parts.filter(({ nextAt }) => nextAt !== null).map(({ dueAt }) => dueAt.getTime())
  const isDone = open.length === 0
  const nextAt = isDone || !isGoing ? null : new Date(Math.min(...open)).toISOString()
  return [{ wave: first.wave, dueAt: first.dueAt.toISOString(), isDone, nextAt, counts }]
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
