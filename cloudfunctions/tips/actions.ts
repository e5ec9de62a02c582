import { fail, ok, type Result } from '../../src/domain/shared/result'
import { chinaDay, DAY_MS, roundToHour } from '../../src/domain/shared/time'
import {
  MAX_OFFICERS,
  type ListedTip,
  type ReceivingUnit,
  type TipActions,
  type TipOutline,
} from '../../src/domain/tips/contract'
import {
  TIP_STATES,
  afterTipStep,
  compareForTriage,
  isAnswerFitting,
  isSealedForExactly,
  possibleTipSteps,
  tipDeadline,
  type TipState,
} from '../../src/domain/tips/tip'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { appendEvent, beginHistory, readHistory, type NewEvent } from '../_platform/history'
import type { Caller, Member } from '../_platform/identity'
import { randomId } from '../_platform/secrets'
import { findUnit } from '../_platform/unit-tree'
import {
  changeTipFrom,
  countForDay,
  eraseClosedBefore,
  findAllOfficers,
  findOfficerKey,
  findOfficers,
  findOutlines,
  findTip,
  findTipByLookup,
  insertOfficerKey,
  insertTip,
  officerKeyId,
  removeCountsBefore,
  type OfficerKeyDocument,
  type TipDocument,
  type TipOutlineDocument,
} from './store'

/** More than anybody reports by hand in a day, on one device. */
const DAILY_LIMIT = 20

/** Units from the top down; a unit without an officer key could not read what it receives. */
export async function listReceivingUnits(): Promise<Result<readonly ReceivingUnit[]>> {
  const officers = await findAllOfficers()
  const byPlace = officers.sort((a, b) => a.unitPath.length - b.unitPath.length)
  const unitIds = [...new Set(byPlace.map(({ unitId }) => unitId))]
  return ok(
    unitIds.map((unitId) => {
      const ofUnit = byPlace.filter((officer) => officer.unitId === unitId)
      const name = ofUnit[0]?.unitName ?? ''
      return { unitId, name, officerPublicKeys: ofUnit.map(({ publicKey }) => publicKey) }
    }),
  )
}

/** Takes a sealed tip in. Of the caller nothing is kept but a count under the key of the day. */
export async function submitTip(
  input: TipActions['submitTip']['input'],
  { who, now }: Call<Caller>,
): Promise<Result<TipActions['submitTip']['output']>> {
  const officers = await findOfficers(input.unitId)
  const [first] = officers
  if (!first) return fail('TIP_NO_OFFICER')
  const publicKeys = officers.map(({ publicKey }) => publicKey)
  if (!isSealedForExactly(input.sealed.keys, publicKeys)) return fail('TIP_OFFICERS_CHANGED')
  if (!(await countForDay(chinaDay(now), who.key, DAILY_LIMIT))) return fail('TIP_DAILY_LIMIT')
  const { unitName, unitPath } = first
  const kept = await keepTip({
    ...input,
    _id: randomId(),
    unitName,
    unitPath,
    answers: [],
    closedAt: null,
    state: 'received',
    receivedAt: roundToHour(now),
    lastOperationId: null,
  })
  if (!kept) return fail('INPUT_INVALID', { field: 'lookupId' })
  const { receivedAt, _id } = kept
  await beginHistory({
    subject: subjectOf(_id),
    event: 'received',
    actorId: null,
    at: receivedAt,
    detail: {},
  })
  return ok({
    receivedAt: receivedAt.toISOString(),
    dueAt: tipDeadline('received', receivedAt)?.toISOString() ?? '',
  })
}

/** The tip as it is stored: a call taken up again finds its own; another tip under the same receipt is refused. */
async function keepTip(tip: TipDocument): Promise<TipDocument | undefined> {
  if (await insertTip(tip)) return tip
  const earlier = await findTipByLookup(tip.lookupId)
  return earlier?.sealed?.cipher === tip.sealed?.cipher ? earlier : undefined
}

/** For whoever holds the receipt: how far it is, and the answers only the receipt opens; never by whom. */
export async function getTipStatus({
  lookupId,
}: TipActions['getTipStatus']['input']): Promise<Result<TipActions['getTipStatus']['output']>> {
  const tip = await findTipByLookup(lookupId)
  if (!tip) return fail('TIP_NOT_FOUND')
  return ok({ ...outlineOf(tip), events: await eventsOf(tip._id), answers: tip.answers })
}

export async function registerOfficerKey(
  { unitId, publicKey, wrapped }: TipActions['registerOfficerKey']['input'],
  { who, now }: Call<Member>,
): Promise<Result<TipActions['registerOfficerKey']['output']>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  const officers = await findOfficers(unitId)
  if (officers.length >= MAX_OFFICERS) return fail('OFFICER_LIMIT')
  const key = {
    _id: officerKeyId(who._id, unitId),
    memberId: who._id,
    unitId,
    unitName: unit.name,
    unitPath: unit.path,
    publicKey,
    wrapped,
    createdAt: now,
  }
  const kept = (await insertOfficerKey(key)) ? key : await findOfficerKey(key._id)
  if (kept?.publicKey !== publicKey) return fail('OFFICER_KEY_EXISTS')
  await beginHistory(stepWithKey(kept, 'made', now))
  return ok({ registered: true })
}

export async function getOfficerKey(
  { unitId }: TipActions['getOfficerKey']['input'],
  { who, now }: Call<Member>,
): Promise<Result<TipActions['getOfficerKey']['output']>> {
  const key = await findOfficerKey(officerKeyId(who._id, unitId))
  if (!key) return fail('OFFICER_KEY_NOT_FOUND')
  await appendEvent(stepWithKey(key, 'fetched', now))
  return ok({ publicKey: key.publicKey, wrapped: key.wrapped })
}

const stepWithKey = (
  { _id, memberId, unitPath }: OfficerKeyDocument,
  event: 'made' | 'fetched',
  at: Date,
): NewEvent => ({ subject: `officer-key:${_id}`, event, actorId: memberId, at, detail: {}, unitPath })

export async function listTips({
  unitId,
}: TipActions['listTips']['input']): Promise<Result<readonly ListedTip[]>> {
  return ok((await findOutlines(unitId)).map(listedTip).sort(compareForTriage))
}

/** The look is written down before anything is shown. */
export async function openTip(
  { tipId }: TipActions['openTip']['input'],
  { who, now, requestId }: Call<Member>,
): Promise<Result<TipActions['openTip']['output']>> {
  const tip = await findTip(tipId)
  if (!tip) return fail('TIP_NOT_FOUND')
  const { sealed, reporterPublicKey } = tip
  if (!sealed) return fail('TIP_ERASED')
  await appendEvent({
    subject: subjectOf(tipId),
    event: 'opened',
    actorId: who._id,
    at: now,
    detail: { requestId },
    unitPath: tip.unitPath,
  })
  return ok({ ...listedTip(tip), sealed, reporterPublicKey, events: await eventsOf(tipId) })
}

/** One step on its way, with an answer sealed to the reporter where the step asks for one. */
export async function advanceTip(
  { tipId, step, answer }: TipActions['advanceTip']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<TipActions['advanceTip']['output']>> {
  const tip = await findTip(tipId)
  if (!tip) return fail('TIP_NOT_FOUND')
  const isForReporter = !answer || isSealedForExactly(answer.keys, [tip.reporterPublicKey])
  if (!isForReporter || !isAnswerFitting(step, answer !== null))
    return fail('INPUT_INVALID', { field: 'answer' })
  const isTakenAlready = tip.lastOperationId === operationId
  const state = isTakenAlready ? tip.state : afterTipStep(tip.state, step)
  if (!state) return fail('TIP_TRANSITION')
  const answers = answer ? [...tip.answers, answer] : tip.answers
  const closedAt = state === 'closed' ? now : null
  const change = { state, answers, closedAt, lastOperationId: operationId }
  if (!isTakenAlready && !(await changeTipFrom(tip, change))) return fail('TIP_TRANSITION')
  await appendEvent({
    subject: subjectOf(tipId),
    event: state,
    actorId: who._id,
    at: now,
    detail: { step, operationId },
    unitPath: tip.unitPath,
  })
  return ok({ state })
}

/** Started by a timer: with the key of a day its counts lose their last meaning, so both go. */
export async function forgetTipCounts(now: Date): Promise<Record<string, number>> {
  return { tipDailyCounts: await removeCountsBefore(chinaDay(now)) }
}

const HALF_A_YEAR_MS = 183 * DAY_MS

/** Started by a timer: half a year after closing, nobody can open a tip any more. */
export async function eraseClosedTips(now: Date): Promise<Record<string, number>> {
  return { tips: await eraseClosedBefore(new Date(now.getTime() - HALF_A_YEAR_MS)) }
}

const subjectOf = (tipId: string): string => `tip:${tipId}`

function outlineOf({ scamTypeId, urgency, unitName, state, receivedAt }: TipOutlineDocument): TipOutline {
  const dueAt = tipDeadline(state, receivedAt)?.toISOString() ?? null
  return { scamTypeId, urgency, unitName, state, receivedAt: receivedAt.toISOString(), dueAt }
}

function listedTip(tip: TipOutlineDocument): ListedTip {
  return { ...outlineOf(tip), id: tip._id, possibleSteps: possibleTipSteps(tip.state) }
}

/** The states a tip went through; the officers who took the steps stay inside. */
async function eventsOf(tipId: string): Promise<{ state: TipState; at: string }[]> {
  const history = await readHistory(subjectOf(tipId))
  return history.flatMap(({ event, at }) =>
    isTipState(event) ? [{ state: event, at: at.toISOString() }] : [],
  )
}

const isTipState = (event: string): event is TipState => Object.hasOwn(TIP_STATES, event)
