import {
  compareForInbox,
  isAddressedTo,
  isCurrent,
  isPublicArea,
  mayAddress,
  type AlertDraft,
  type PublishedAlert,
} from '../../src/domain/alerts/alert'
import type { AlertActions } from '../../src/domain/alerts/contract'
import { SMALLEST_SHOWN } from '../../src/domain/metrics/suppression'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { afterReviewStep, mayReview, type ReviewStep } from '../../src/domain/shared/review'
import type { Audience } from '../../src/domain/shared/taxonomy'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { appendEvent, beginHistory } from '../_platform/history'
import type { Caller, Member } from '../_platform/identity'
import {
  acknowledgementId,
  findAcknowledgementIds,
  findAlertsFor,
  findPublicAlerts,
  isMeantFor,
  readerOf,
  termsOf,
  type AlertDocument,
} from '../_platform/inbox'
import { recordParticipation } from '../_platform/participation'
import {
  changeAlertIf,
  countAcknowledgements,
  findAlert,
  findAlertsOfSubtree,
  findUnits,
  insertAcknowledgement,
  insertAlert,
  shownContent,
  storedContent,
} from './store'

type AlertId = { readonly alertId: string }

export async function getHome(
  { audience }: AlertActions['getHome']['input'],
  call: Call<Caller>,
): Promise<Result<AlertActions['getHome']['output']>> {
  const inbox = await readInbox(audience, call)
  const [newestAlert = null] = [...inbox].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
  const member = memberOf(call.who)
  return ok({
    unitName: member?.unitName ?? null,
    audience: member?.audience ?? audience,
    newestAlert,
    // Only a member can say 我知道了, so nothing waits for a guest.
    unreadCount: member ? inbox.filter(({ isAcknowledged }) => !isAcknowledged).length : 0,
  })
}

export async function listAlerts(
  { audience }: AlertActions['listAlerts']['input'],
  call: Call<Caller>,
): Promise<Result<readonly PublishedAlert[]>> {
  return ok((await readInbox(audience, call)).sort(compareForInbox))
}

/** The current alerts for a member's unit and audience; for a guest the public ones for the audience given. */
async function readInbox(audience: Audience, { who, now }: Call<Caller>): Promise<PublishedAlert[]> {
  const member = memberOf(who)
  const reader = member ? readerOf(member) : { unitPaths: [], audience }
  const found = await (member ? findAlertsFor(reader.unitPaths, now) : findPublicAlerts(now))
  return showTo(
    member,
    found.filter((alert) => isMeantFor(alert, reader, now)),
  )
}

/** What is public anybody may open: a shared link knows no audience. */
export async function getAlert(
  { alertId }: AlertId,
  { who, now }: Call<Caller>,
): Promise<Result<PublishedAlert>> {
  const alert = await findAlert(alertId)
  if (!alert || !isCurrent(termsOf(alert), now)) return fail('ALERT_NOT_FOUND')
  const member = memberOf(who)
  const isReadable = alert.isPublic || (member && isAddressedTo(termsOf(alert), readerOf(member)))
  const [shown] = isReadable ? await showTo(member, [alert]) : []
  return shown ? ok(shown) : fail('ALERT_NOT_FOUND')
}

/** Done again after a crash half-way, both the acknowledgement and the count stand once. */
export async function acknowledgeAlert(
  { alertId }: AlertId,
  { who, now }: Call<Member>,
): Promise<Result<AlertActions['acknowledgeAlert']['output']>> {
  const alert = await findAlert(alertId)
  if (!alert || !isMeantFor(alert, readerOf(who), now)) return fail('ALERT_NOT_FOUND')
  await insertAcknowledgement({
    _id: acknowledgementId(alertId, who._id),
    memberId: who._id,
    alertId,
    at: now,
  })
  return ok({ counted: await recordParticipation('alertAcknowledged', who, alertId, now) })
}

export async function listDrafts(
  { unitId }: AlertActions['listDrafts']['input'],
  { who }: Call<Member>,
): Promise<Result<readonly AlertDraft[]>> {
  const alerts = await findAlertsOfSubtree(unitId)
  return ok(await Promise.all(alerts.map((alert) => describeDraft(alert, who))))
}

/** Begins a draft, or replaces the content of the member's own. */
export async function saveDraft(
  { unitId, alertId, content }: AlertActions['saveDraft']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const areaUnitIds = [...new Set(content.areaUnitIds)]
  const units = await findUnits([unitId, ...areaUnitIds])
  const unit = units.find(({ _id }) => _id === unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  const areas = areaUnitIds.flatMap((areaId) => units.filter(({ _id }) => _id === areaId))
  const areaPaths = areas.map(({ path }) => path)
  const isComplete = areas.length === areaUnitIds.length
  if (!isComplete || !mayAddress(call.who.grants, areaPaths)) return fail('ALERT_AREA')
  const draft = {
    unitId,
    unitName: unit.name,
    unitPath: unit.path,
    areaUnitIds,
    areaPaths,
    areaNames: areas.map(({ name }) => name),
    isPublic: areaPaths.some(isPublicArea),
    content: storedContent(content),
    changedAt: call.now,
    lastOperationId: call.operationId,
  }
  return alertId === null ? beginDraft(draft, call) : changeDraft(alertId, draft, call)
}

type DraftFields = Omit<
  AlertDocument,
  '_id' | 'state' | 'authorId' | 'reviewerId' | 'reviewNote' | 'publishedAt'
>

async function beginDraft(draft: DraftFields, call: MutatingCall<Member>): Promise<Result<AlertId>> {
  const alertId = call.operationId.slice(0, 32)
  await insertAlert({
    ...draft,
    _id: alertId,
    state: 'draft',
    authorId: call.who._id,
    reviewerId: null,
    reviewNote: null,
    publishedAt: null,
  })
  await beginHistory(stepTaken(alertId, 'drafted', call))
  return ok({ alertId })
}

async function changeDraft(
  alertId: string,
  draft: DraftFields,
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  if (!(await changeAlertIf(alertId, { state: 'draft', authorId: call.who._id }, draft))) {
    const alert = await findAlert(alertId)
    if (!alert) return fail('ALERT_NOT_FOUND')
    return fail(alert.authorId === call.who._id ? 'ALERT_TRANSITION' : 'ALERT_NOT_OWN')
  }
  await appendEvent(stepTaken(alertId, 'changed', call))
  return ok({ alertId })
}

export async function submitForReview(
  { alertId }: AlertId,
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const alert = await findAlert(alertId)
  if (!alert) return fail('ALERT_NOT_FOUND')
  if (alert.authorId !== call.who._id) return fail('ALERT_NOT_OWN')
  return takeStep(alert, 'submit', call)
}

/** Approving publishes; returning gives it back to the author with a note. */
export async function reviewAlert(
  { alertId, decision, note }: AlertActions['reviewAlert']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const alert = await findAlert(alertId)
  if (!alert) return fail('ALERT_NOT_FOUND')
  if (!mayReview(alert.authorId, call.who._id)) return fail('ALERT_OWN_REVIEW')
  const reviewed = { reviewerId: call.who._id, reviewNote: note || null }
  const published = decision === 'approve' ? { publishedAt: call.now } : {}
  return takeStep(alert, decision, call, { ...reviewed, ...published })
}

export async function cancelAlert(
  { alertId }: AlertId,
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const alert = await findAlert(alertId)
  return alert ? takeStep(alert, 'withdraw', call) : fail('ALERT_NOT_FOUND')
}

/** Moves the alert on from the state it was read in; whoever comes second is told so. */
async function takeStep(
  alert: AlertDocument,
  step: ReviewStep,
  call: MutatingCall<Member>,
  change: Partial<AlertDocument> = {},
): Promise<Result<AlertId>> {
  const isTakenAlready = alert.lastOperationId === call.operationId
  if (!isTakenAlready) {
    const state = afterReviewStep(alert.state, step)
    const moved = { ...change, state, changedAt: call.now, lastOperationId: call.operationId }
    if (!state || !(await changeAlertIf(alert._id, { state: alert.state }, { ...moved, state }))) {
      return fail('ALERT_TRANSITION')
    }
  }
  await appendEvent(stepTaken(alert._id, step, call, change.reviewNote))
  return ok({ alertId: alert._id })
}

const stepTaken = (
  alertId: string,
  event: string,
  { who, now, operationId }: MutatingCall<Member>,
  note: string | null = null,
) => ({
  subject: `alert:${alertId}`,
  event,
  actorId: who._id,
  at: now,
  detail: note ? { operationId, note } : { operationId },
})

const memberOf = (who: Caller): Member | undefined => (who.kind === 'member' ? who.member : undefined)

/** Published alerts as the member reads them; one read for all of them. */
async function showTo(
  member: Member | undefined,
  alerts: readonly AlertDocument[],
): Promise<PublishedAlert[]> {
  const acknowledged = member
    ? await findAcknowledgementIds(alerts.map(({ _id }) => acknowledgementId(_id, member._id)))
    : new Set<string>()
  return alerts.map((alert) => ({
    ...shownContent(alert),
    id: alert._id,
    publisher: alert.unitName,
    areaNames: alert.areaNames,
    publishedAt: (alert.publishedAt ?? alert.changedAt).toISOString(),
    isAcknowledged: member !== undefined && acknowledged.has(acknowledgementId(alert._id, member._id)),
  }))
}

async function describeDraft(alert: AlertDocument, reader: Member): Promise<AlertDraft> {
  const count = alert.publishedAt ? await countAcknowledgements(alert._id) : 0
  return {
    ...shownContent(alert),
    id: alert._id,
    state: alert.state,
    unitId: alert.unitId,
    areaUnitIds: [...alert.areaUnitIds],
    areaNames: alert.areaNames,
    isOwn: alert.authorId === reader._id,
    publishedAt: alert.publishedAt?.toISOString() ?? null,
    reviewNote: alert.reviewNote,
    acknowledgedCount: count >= SMALLEST_SHOWN ? count : null,
  }
}
