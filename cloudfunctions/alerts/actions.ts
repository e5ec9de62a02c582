import {
  compareForInbox,
  isUnread,
  newestForHome,
  type AlertDraft,
  type AlertStatus,
  type PublishedAlert,
} from '../../src/domain/alerts/alert'
import type { AlertActions } from '../../src/domain/alerts/contract'
import { canBeUpdated, nextVersion, reachesAllOf } from '../../src/domain/alerts/version'
import { outOfQuietHours } from '../../src/domain/broadcasts/limits'
import { outermost, tileWithin } from '../../src/domain/broadcasts/shards'
import { SMALLEST_SHOWN } from '../../src/domain/metrics/suppression'
import { isAddressedTo } from '../../src/domain/shared/area'
import { isPictureOf, type Picture } from '../../src/domain/shared/picture'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { addressedBy } from '../_platform/areas'
import { recallBroadcast } from '../_platform/broadcasts'
import type { Call, MutatingCall } from '../_platform/endpoint'
import type { Caller, Member } from '../_platform/identity'
import {
  acknowledgementId,
  findAcknowledgementIds,
  findAlert,
  findInbox,
  isInSight,
  isMeantFor,
  openingId,
  publicAreasIn,
  readerOf,
  relationTo,
  termsOf,
  type AlertDocument,
} from '../_platform/inbox'
import { recordParticipation } from '../_platform/participation'
import { freshDraft, writersOf } from '../_platform/reviewed'
import {
  countAcknowledgements,
  findAlertsOfSubtree,
  findLatest,
  insertAcknowledgement,
  insertOpening,
  reachOf,
  reviewedAlerts,
  shownContent,
  updatesIdOf,
  writtenOf,
  whyUnfit,
} from './store'

type AlertId = { readonly alertId: string }

export async function getHome(
  { audience }: AlertActions['getHome']['input'],
  call: Call<Caller>,
): Promise<Result<AlertActions['getHome']['output']>> {
  const inbox = await readInbox(audience, call)
  const member = memberOf(call.who)
  return ok({
    unitName: member?.unitName ?? null,
    audience: member?.audience ?? audience,
    newestAlert: newestForHome(inbox, call.now),
    // Only a member can say 我知道了, so nothing waits for a guest.
    unreadCount: member ? inbox.filter(isUnread).length : 0,
  })
}

export async function listAlerts(
  { audience }: AlertActions['listAlerts']['input'],
  call: Call<Caller>,
): Promise<Result<readonly PublishedAlert[]>> {
  return ok((await readInbox(audience, call)).sort(compareForInbox))
}

/** What counts for a member's unit and audience, and what was cancelled; for a guest the public ones for the audience given. */
async function readInbox(audience: Audience, { who, now }: Call<Caller>): Promise<PublishedAlert[]> {
  const member = memberOf(who)
  const reader = member ? readerOf(member) : { unitPaths: [], audience }
  const found = await findInbox(reader, now)
  return showTo(
    member,
    found.filter((alert) => isInSight(alert, now) && isAddressedTo(termsOf(alert), reader)),
  )
}

/** What is public anybody may open: a shared link knows no audience, and leads to the version that stands now. */
export async function getAlert(
  { alertId }: AlertId,
  { who, now }: Call<Caller>,
): Promise<Result<PublishedAlert>> {
  const asked = await findAlert(alertId)
  const alert = asked?.replacedById ? await findLatest(asked.seriesId) : asked
  if (!alert || !isInSight(alert, now)) return fail('ALERT_NOT_FOUND')
  const member = memberOf(who)
  const relation = member ? await relationTo(alert, member) : 'none'
  const [shown] = alert.isPublic || relation !== 'none' ? await showTo(member, [alert]) : []
  return shown ? ok({ ...shown, isForHelped: relation === 'helped' }) : fail('ALERT_NOT_FOUND')
}

export async function openAlert(
  { alertId }: AlertId,
  { who, now }: Call<Member>,
): Promise<Result<AlertActions['openAlert']['output']>> {
  const alert = await findAlert(alertId)
  if (!alert || !isMeantFor(alert, readerOf(who), now)) return fail('ALERT_NOT_FOUND')
  const tile = tileWithin(who, outermost(alert.areaPaths))
  await insertOpening({ _id: openingId(alertId, who._id), alertId, tile, at: now })
  return ok({ counted: true })
}

/** Done again after a crash half-way, both the acknowledgement and the count stand once. */
export async function acknowledgeAlert(
  { alertId }: AlertId,
  { who, now }: Call<Member>,
): Promise<Result<AlertActions['acknowledgeAlert']['output']>> {
  const alert = await findAlert(alertId)
  if (alert?.replacedById && isAddressedTo(termsOf(alert), readerOf(who))) return fail('ALERT_REPLACED')
  if (!alert || !isMeantFor(alert, readerOf(who), now)) return fail('ALERT_NOT_FOUND')
  await insertAcknowledgement({
    _id: acknowledgementId(alertId, who._id),
    memberId: who._id,
    alertId,
    tile: tileWithin(who, outermost(alert.areaPaths)),
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

/** Begins a draft, which may be the next version of a published alert, or replaces the content of one of the unit. */
export async function saveDraft(
  { unitId, alertId, updatesId, revision, content }: AlertActions['saveDraft']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertActions['saveDraft']['output']>> {
  const { areaUnitIds } = content
  const addressed = await addressedBy(call.who, { unitId, areaUnitIds }, 'ALERT_AREA')
  if (!addressed.ok) return addressed
  const isOwnPicture = ({ fileId }: Picture) => isPictureOf(unitId, fileId)
  if (!(content.pictures ?? []).every(isOwnPicture)) return fail('PICTURE_NOT_OWN')
  const written = writtenOf(addressed.value, content)
  if (content.scope === 'public' && written.publicAreaIds.length === 0) return fail('ALERT_NOT_FOR_PUBLIC')
  const earlier = await findEarlier({ unitId, alertId, updatesId }, call)
  if (!earlier.ok) return earlier
  if (earlier.value && !reachesAllOf(reachOf(earlier.value), reachOf(written), call.now)) {
    return fail('ALERT_UPDATE_SCOPE')
  }
  if (alertId === null) {
    const _id = call.operationId.slice(0, 32)
    const draft = { ...written, ...freshDraft(call), ...nextVersion(_id, earlier.value), _id }
    await reviewedAlerts.begin(draft, call)
    return ok({ alertId: _id, revision: call.operationId })
  }
  const changed = { ...written, changedAt: call.now, lastOperationId: call.operationId }
  const rewritten = await reviewedAlerts.rewrite(alertId, changed, call, revision)
  return rewritten.ok ? ok({ alertId, revision: call.operationId }) : rewritten
}

type Saved = Pick<AlertActions['saveDraft']['input'], 'unitId' | 'alertId' | 'updatesId'>

/** The version that a draft is to replace, if any; a new one can only begin from what stands, and stays its unit's. */
async function findEarlier(
  { unitId, alertId, updatesId }: Saved,
  { now }: MutatingCall<Member>,
): Promise<Result<AlertDocument | undefined>> {
  if (alertId === null) {
    if (!updatesId) return ok(undefined)
    const earlier = await findAlert(updatesId)
    const isFit = earlier?.unitId === unitId && canBeUpdated(termsOf(earlier), now)
    return isFit ? ok(earlier) : fail('ALERT_NOT_STANDING')
  }
  const draft = await findAlert(alertId)
  if (!draft) return fail('ALERT_NOT_FOUND')
  if (draft.unitId !== unitId) return fail('ALERT_NOT_OWN')
  const earlierId = updatesIdOf(draft)
  return ok(earlierId === undefined ? undefined : await findAlert(earlierId))
}

export async function submitForReview(
  { alertId, revision }: AlertActions['submitForReview']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const unfit = await whyUnfit(alertId, call)
  return unfit ? fail(unfit) : idOf(await reviewedAlerts.submit(alertId, call, revision))
}

export async function discardDraft(
  { alertId, revision }: AlertActions['discardDraft']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  return idOf(await reviewedAlerts.discard(alertId, call, revision))
}

export async function reviewAlert(
  { alertId, revision, ...review }: AlertActions['reviewAlert']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const unfit = review.decision === 'approve' ? await whyUnfit(alertId, call) : undefined
  return unfit ? fail(unfit) : idOf(await reviewedAlerts.review(alertId, review, call, revision))
}

export async function publishAtOnce(
  { alertId, revision, reason }: AlertActions['publishAtOnce']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const unfit = await whyUnfit(alertId, call)
  return unfit ? fail(unfit) : idOf(await reviewedAlerts.publishAtOnce(alertId, reason, call, revision))
}

export async function cancelAlert(
  { alertId, reason }: AlertActions['cancelAlert']['input'],
  call: MutatingCall<Member>,
): Promise<Result<AlertId>> {
  const cancelled = await reviewedAlerts.withdraw(alertId, call, reason)
  if (cancelled.ok) await recallBroadcast(alertId, recallAt(cancelled.value, call.now))
  return idOf(cancelled)
}

const idOf = (taken: Result<AlertDocument>): Result<AlertId> =>
  taken.ok ? ok({ alertId: taken.value._id }) : taken

/** Those who got the alert are told that it no longer holds; at night only where it may have woken them. */
const recallAt = ({ content }: AlertDocument, now: Date): Date =>
  content.severity === 'severe' ? now : outOfQuietHours(now)

const memberOf = (who: Caller): Member | undefined => (who.kind === 'member' ? who.member : undefined)

/** Alerts as the member reads them; one read for all of them. */
async function showTo(
  member: Member | undefined,
  alerts: readonly AlertDocument[],
): Promise<PublishedAlert[]> {
  const acknowledged = member
    ? await findAcknowledgementIds(alerts.map(({ _id }) => acknowledgementId(_id, member._id)))
    : new Set<string>()
  return alerts.map((alert) => ({
    ...shownContent(alert),
    status: statusOf(alert),
    version: alert.version,
    earlierPublishedAt: earlierPublishedAt(alert),
    cancelledAt: alert.cancelReason ? alert.changedAt.toISOString() : null,
    cancelReason: alert.cancelReason ?? null,
    id: alert._id,
    publisher: alert.unitName,
    isEmergency: alert.emergencyReason !== undefined,
    areaNames: alert.areaNames,
    publishedAt: (alert.publishedAt ?? alert.changedAt).toISOString(),
    isAcknowledged: member !== undefined && acknowledged.has(acknowledgementId(alert._id, member._id)),
    isForHelped: false,
  }))
}

async function describeDraft(alert: AlertDocument, reader: Member): Promise<AlertDraft> {
  const count = alert.publishedAt ? await countAcknowledgements(alert._id) : 0
  return {
    ...shownContent(alert),
    id: alert._id,
    state: alert.state,
    version: alert.version,
    updatesId: updatesIdOf(alert) ?? null,
    earlierPublishedAt: earlierPublishedAt(alert),
    isReplaced: alert.replacedById !== undefined,
    cancelReason: alert.cancelReason ?? null,
    unitId: alert.unitId,
    areaUnitIds: [...alert.areaUnitIds],
    areaNames: alert.areaNames,
    publicAreaNames: publicAreasIn(alert).map(({ name }) => name),
    isOwn: writersOf(alert).includes(reader._id),
    revision: alert.lastOperationId,
    publishedAt: alert.publishedAt?.toISOString() ?? null,
    reviewNote: alert.reviewNote,
    emergencyReason: alert.emergencyReason ?? null,
    acknowledgedCount: count >= SMALLEST_SHOWN ? count : null,
  }
}

const earlierPublishedAt = ({ references }: AlertDocument): string | null =>
  references.at(-1)?.publishedAt.toISOString() ?? null

function statusOf({ cancelReason, version }: AlertDocument): AlertStatus {
  if (cancelReason !== undefined) return 'cancel'
  return version > 1 ? 'update' : 'alert'
}
