import { SMALLEST_SHOWN } from '../../src/domain/metrics/suppression'
import type {
  NoticeActions,
  NoticeReminder,
  PublishedNotice,
  WrittenNotice,
} from '../../src/domain/notices/contract'
import { confirmedWords, endOfLastDay } from '../../src/domain/notices/notice'
import { nextReminder, REMINDERS_MAX } from '../../src/domain/notices/reminder'
import { isAddressedTo } from '../../src/domain/shared/area'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { addressedBy } from '../_platform/areas'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { appendEvent } from '../_platform/history'
import { unitsOf, type Caller, type Member, type Membership } from '../_platform/identity'
import { readerOf } from '../_platform/inbox'
import { recordParticipation } from '../_platform/participation'
import { reminderTemplate, type Reminder } from '../_platform/reminders'
import { freshDraft } from '../_platform/reviewed'
import { sha256 } from '../_platform/secrets'
import {
  confirmationId,
  countConfirmations,
  findConfirmations,
  findNotice,
  findNoticesFor,
  findPublicNotices,
  findReminder,
  findWritten,
  insertConfirmation,
  keepReminder,
  reminderPlace,
  retireEarlier,
  reviewedNotices,
  setPaper,
  stopReminding,
  type Confirmation,
  type Notice,
} from './store'

type NoticeId = { readonly noticeId: string }

export async function listNotices(
  { audience }: NoticeActions['listNotices']['input'],
  { who, now }: Call<Caller>,
): Promise<Result<readonly PublishedNotice[]>> {
  const member = memberOf(who)
  const reader = member ? readerOf(member) : { unitPaths: [], audience }
  const open = await (member ? findNoticesFor(reader.unitPaths, now) : findPublicNotices(now))
  const meant = open.filter((notice) => isAddressedTo(termsOf(notice), reader))
  const shown = await showTo(member, meant, now)
  return ok(shown.sort((a, b) => Number(a.confirmedAt !== null) - Number(b.confirmedAt !== null)))
}

/** Whoever has the address of a public one may read it; others read what is addressed to them. */
export async function getNotice(
  { noticeId }: NoticeId,
  { who, now }: Call<Caller>,
): Promise<Result<PublishedNotice>> {
  const notice = await findNotice(noticeId)
  if (notice?.state !== 'published') return fail('NOTICE_NOT_FOUND')
  const member = memberOf(who)
  const isReadable = notice.isPublic || (member && isAddressedTo(termsOf(notice), readerOf(member)))
  if (!isReadable) return fail('NOTICE_NOT_FOUND')
  const [shown] = await showTo(member, [notice], now)
  if (!shown) return fail('NOTICE_NOT_FOUND')
  const canRemind = member && shown.isOpen && shown.confirmedAt === null && isInHand(who)
  return ok({ ...shown, reminder: canRemind ? await reminderOf(notice, member, now) : null })
}

/** Done again after a crash half-way, both the confirmation and the count stand once. */
export async function confirmNotice(
  { noticeId, textHash }: NoticeActions['confirmNotice']['input'],
  { who, now }: MutatingCall<Member>,
): Promise<Result<PublishedNotice>> {
  const notice = await findNotice(noticeId)
  const unit = notice && addressedUnit(notice, who)
  if (!notice || !unit || notice.state === 'draft' || notice.state === 'inReview') {
    return fail('NOTICE_NOT_FOUND')
  }
  if (notice.state === 'withdrawn' || notice.textHash !== textHash) return fail('NOTICE_CHANGED')
  if (notice.endsAt <= now) return fail('NOTICE_OVER')
  const confirmation: Confirmation = {
    _id: confirmationId(noticeId, who._id),
    memberId: who._id,
    noticeId,
    seriesId: notice.seriesId,
    textHash,
    at: now,
  }
  await insertConfirmation(confirmation)
  await recordParticipation('noticeConfirmed', who, noticeId, now, unit)
  return ok(shownNotice(notice, [confirmation], now))
}

/** Each time the person asks, WeChat lets one message through, and one is sent. */
export async function askForReminder(
  { noticeId }: NoticeId,
  { who, now, operationId, sealOpenId }: MutatingCall<Member>,
): Promise<Result<NoticeReminder>> {
  const templateId = reminderTemplate()
  const place = reminderPlace(noticeId, who._id)
  const openId = sealOpenId(place)
  if (templateId === null || openId === null) return fail('REMINDER_NONE')
  const [notice, before] = await Promise.all([findNotice(noticeId), findReminder(noticeId, who._id)])
  if (notice?.state !== 'published' || !addressedUnit(notice, who)) return fail('NOTICE_NOT_FOUND')
  const isPending = before && (before.nextAt !== null || before.lastOperationId === operationId)
  if (isPending) return ok(describeReminder(templateId, before, notice, now))
  if (before && before.asked >= REMINDERS_MAX) return fail('REMINDER_LIMIT')
  const nextAt = nextReminder(now, notice.endsAt)
  if (!nextAt) return fail(notice.endsAt <= now ? 'NOTICE_OVER' : 'REMINDER_LATE')
  const asked = {
    ...{ _id: place.id, memberId: who._id, noticeId, asked: (before?.asked ?? 0) + 1 },
    ...{ nextAt, openId, askedAt: now, lastOperationId: operationId },
  }
  if (!(await keepReminder(asked, before))) return fail('REQUEST_IN_PROGRESS')
  return ok(describeReminder(templateId, asked, notice, now))
}

export async function stopReminder(
  { noticeId }: NoticeId,
  { who }: MutatingCall<Member>,
): Promise<Result<{ readonly stopped: boolean }>> {
  return ok({ stopped: await stopReminding(noticeId, who._id) })
}

async function reminderOf(notice: Notice, member: Member, now: Date): Promise<NoticeReminder | null> {
  const templateId = reminderTemplate()
  if (templateId === null || !addressedUnit(notice, member)) return null
  return describeReminder(templateId, await findReminder(notice._id, member._id), notice, now)
}

function describeReminder(
  templateId: string,
  { asked = 0, nextAt = null }: Partial<Reminder> = {},
  { endsAt }: Notice,
  now: Date,
): NoticeReminder {
  const isSpent = nextAt !== null || asked >= REMINDERS_MAX
  const offeredAt = isSpent ? null : nextReminder(now, endsAt)
  return { templateId, nextAt: nextAt?.toISOString() ?? null, offeredAt: offeredAt?.toISOString() ?? null }
}

const isInHand = (who: Caller): boolean => who.kind === 'member' && who.sessionId === null

export async function listWrittenNotices(
  { unitId }: NoticeActions['listWrittenNotices']['input'],
  { who }: Call<Member>,
): Promise<Result<readonly WrittenNotice[]>> {
  const written = await findWritten(unitId)
  return ok(await Promise.all(written.map((notice) => describe(notice, who))))
}

/** Begins a draft, or replaces the content of the member's own; a new version takes the number after the last. */
export async function saveNotice(
  { unitId, noticeId, replacesId, content }: NoticeActions['saveNotice']['input'],
  call: MutatingCall<Member>,
): Promise<Result<NoticeId>> {
  const { areaUnitIds, ...words } = content
  const addressed = await addressedBy(call.who, { unitId, areaUnitIds }, 'NOTICE_AREA')
  if (!addressed.ok) return addressed
  const present = noticeId ?? replacesId
  const before = present === null ? undefined : await findNotice(present)
  if (present !== null && !before) return fail('NOTICE_NOT_FOUND')
  const version = (before?.version ?? 0) + (noticeId === null ? 1 : 0)
  const written = {
    ...addressed.value.fields,
    content: words,
    endsAt: endOfLastDay(words.lastDay),
    textHash: sha256(confirmedWords(words, version)),
  }
  if (noticeId !== null) {
    const changed = { ...written, changedAt: call.now, lastOperationId: call.operationId }
    const rewritten = await reviewedNotices.rewrite(noticeId, changed, call)
    return rewritten.ok ? ok({ noticeId }) : rewritten
  }
  const _id = call.operationId.slice(0, 32)
  const seriesId = before?.seriesId ?? _id
  await reviewedNotices.begin({ ...written, ...freshDraft(call), _id, seriesId, version, paper: null }, call)
  return ok({ noticeId: _id })
}

export async function submitNotice(
  { noticeId }: NoticeId,
  call: MutatingCall<Member>,
): Promise<Result<NoticeId>> {
  return idOf(await reviewedNotices.submit(noticeId, call))
}

export async function reviewNotice(
  { noticeId, decision, note }: NoticeActions['reviewNotice']['input'],
  call: MutatingCall<Member>,
): Promise<Result<NoticeId>> {
  const taken = await reviewedNotices.review(noticeId, { decision, note }, call)
  if (taken.ok && decision === 'approve') await retireEarlier(taken.value)
  return idOf(taken)
}

export async function withdrawNotice(
  { noticeId }: NoticeId,
  call: MutatingCall<Member>,
): Promise<Result<NoticeId>> {
  return idOf(await reviewedNotices.withdraw(noticeId, call))
}

export async function countPaper(
  { noticeId, copies, note }: NoticeActions['countPaper']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<NoticeId>> {
  const notice = await findNotice(noticeId)
  if (!notice?.publishedAt) return fail('NOTICE_NOT_FOUND')
  await setPaper(noticeId, { copies, note, countedAt: now })
  await appendEvent({
    subject: `notice:${noticeId}`,
    event: 'paper',
    actorId: who._id,
    at: now,
    detail: { operationId, copies },
    unitPath: notice.unitPath,
  })
  return ok({ noticeId })
}

const idOf = (taken: Result<Notice>): Result<NoticeId> =>
  taken.ok ? ok({ noticeId: taken.value._id }) : taken

const memberOf = (who: Caller): Member | undefined => (who.kind === 'member' ? who.member : undefined)

const termsOf = ({ areaPaths, content }: Notice) => ({ areaPaths, audiences: content.audiences })

/** The unit of the member through which the notice came: where the confirmation counts. */
function addressedUnit(notice: Notice, member: Member): Membership | undefined {
  const reaches = (unit: Membership, audience: Audience) =>
    isAddressedTo(termsOf(notice), { unitPaths: [unit.unitPath], audience })
  return unitsOf(member).find((unit) => reaches(unit, member.audience))
}

/** One read for all of them. */
async function showTo(
  member: Member | undefined,
  notices: readonly Notice[],
  now: Date,
): Promise<PublishedNotice[]> {
  const seriesIds = notices.map(({ seriesId }) => seriesId)
  const confirmed = member ? await findConfirmations(member._id, seriesIds) : []
  return notices.map((notice) => shownNotice(notice, confirmed, now))
}

function shownNotice(notice: Notice, confirmed: readonly Confirmation[], now: Date): PublishedNotice {
  const own = confirmed.find(({ noticeId }) => noticeId === notice._id)
  return {
    ...notice.content,
    id: notice._id,
    version: notice.version,
    textHash: notice.textHash,
    publisher: notice.unitName,
    publishedAt: (notice.publishedAt ?? notice.changedAt).toISOString(),
    isOpen: now < notice.endsAt,
    confirmedAt: own?.at.toISOString() ?? null,
    isChanged: !own && confirmed.some(({ seriesId }) => seriesId === notice.seriesId),
    reminder: null,
  }
}

async function describe(notice: Notice, reader: Member): Promise<WrittenNotice> {
  const count = notice.publishedAt ? await countConfirmations(notice._id) : 0
  const { _id: id, seriesId, version, state, unitId, unitName, areaNames, textHash, paper } = notice
  return {
    ...notice.content,
    ...{ id, seriesId, version, state, unitId, unitName, areaNames, textHash },
    areaUnitIds: [...notice.areaUnitIds],
    isOwn: notice.authorId === reader._id,
    publishedAt: notice.publishedAt?.toISOString() ?? null,
    reviewNote: notice.reviewNote,
    confirmedCount: count >= SMALLEST_SHOWN ? count : null,
    paper: paper && { ...paper, countedAt: paper.countedAt.toISOString() },
  }
}
