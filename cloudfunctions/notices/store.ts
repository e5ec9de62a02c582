import type { NoticeContent } from '../../src/domain/notices/notice'
import type { UnitPath } from '../../src/domain/shared/roles'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { AddressedFields } from '../_platform/areas'
import { collection, command, type Filter } from '../_platform/database'
import { REMINDERS, type Reminder } from '../_platform/reminders'
import { reviewed, type Reviewed } from '../_platform/reviewed'
import { keyedHash } from '../_platform/secrets'

/** One version of a notice; all versions of it share the series. */
export type Notice = Reviewed &
  AddressedFields & {
    readonly seriesId: string
    readonly version: number
    readonly content: Omit<NoticeContent, 'areaUnitIds'>
    /** When the last day is over. */
    readonly endsAt: Date
    readonly textHash: string
    readonly paper: { readonly copies: number; readonly note: string; readonly countedAt: Date } | null
  }

/** One member has confirmed one version; the id is made of both. */
export type Confirmation = {
  readonly _id: string
  readonly memberId: string
  readonly noticeId: string
  readonly seriesId: string
  readonly textHash: string
  readonly at: Date
}

const notices = collection<Notice>('notices')
const confirmations = collection<Confirmation>('noticeConfirmations')
const reminders = collection<Reminder>(REMINDERS)

/** The way of a notice to its readers; the author cannot review. */
export const reviewedNotices = reviewed<Notice>({
  collection: 'notices',
  subject: 'notice',
  codes: {
    notFound: 'NOTICE_NOT_FOUND',
    transition: 'NOTICE_TRANSITION',
    ownReview: 'NOTICE_OWN_REVIEW',
    notOwn: 'NOTICE_NOT_OWN',
  },
})

/** More than anybody reads; the newest are kept in sight. */
const LISTED_MAX = 100

export async function findNotice(noticeId: string): Promise<Notice | undefined> {
  return notices.get(noticeId)
}

/** For `staff`: where the unit that sends a notice stands in the tree. */
export async function senderPathOf({ noticeId }: { readonly noticeId: string }): Promise<Result<UnitPath>> {
  const notice = await findNotice(noticeId)
  return notice ? ok(notice.unitPath) : fail('NOTICE_NOT_FOUND')
}

/** Published, for any of the units or one above, and not over; newest first. */
export async function findNoticesFor(unitPaths: readonly UnitPath[], now: Date): Promise<Notice[]> {
  return findOpen({ areaUnitIds: command.in([...new Set(unitPaths.flat())]) }, now)
}

/** What those read who belong to no unit. */
export async function findPublicNotices(now: Date): Promise<Notice[]> {
  return findOpen({ isPublic: true }, now)
}

async function findOpen(filter: Filter, now: Date): Promise<Notice[]> {
  return notices.find(
    { ...filter, state: 'published', endsAt: command.gt(now) },
    { orderBy: [['publishedAt', 'desc']], limit: LISTED_MAX },
  )
}

/** Those of the unit and of all units below it, in every state, last changed first. */
export async function findWritten(unitId: string): Promise<Notice[]> {
  return notices.find({ unitPath: unitId }, { orderBy: [['changedAt', 'desc']], limit: LISTED_MAX })
}

/** The versions before are read by nobody from now on; what was confirmed of them stays confirmed. */
export async function retireEarlier({ seriesId, version }: Notice): Promise<void> {
  await notices.updateWhere(
    { seriesId, version: command.lt(version), state: 'published' },
    { state: 'withdrawn' },
  )
}

export async function setPaper(noticeId: string, paper: NonNullable<Notice['paper']>): Promise<void> {
  await notices.update(noticeId, { paper: command.set(paper) })
}

export const confirmationId = (noticeId: string, memberId: string): string =>
  keyedHash('notice-confirmation', `${noticeId}\n${memberId}`)

/** Done twice, the first one stands. */
export async function insertConfirmation(confirmation: Confirmation): Promise<void> {
  await confirmations.insert(confirmation)
}

/** Everything this member confirmed of these series, of any version. */
export async function findConfirmations(
  memberId: string,
  seriesIds: readonly string[],
): Promise<Confirmation[]> {
  if (seriesIds.length === 0) return []
  return confirmations.find({ memberId, seriesId: command.in([...new Set(seriesIds)]) })
}

export async function countConfirmations(noticeId: string): Promise<number> {
  return confirmations.count({ noticeId })
}

export const reminderPlace = (noticeId: string, memberId: string) => ({
  collection: REMINDERS,
  id: keyedHash('notice-reminder', `${noticeId}\n${memberId}`),
})

export const findReminder = (noticeId: string, memberId: string): Promise<Reminder | undefined> =>
  reminders.get(reminderPlace(noticeId, memberId).id)

/** False where it changed meanwhile: each message is asked for once. */
export async function keepReminder(asked: Reminder, before: Reminder | undefined): Promise<boolean> {
  if (!before) return reminders.insert(asked)
  const { _id, openId, ...changed } = asked
  const unchanged = { _id, asked: before.asked, nextAt: null }
  return (await reminders.updateWhere(unchanged, { ...changed, openId: command.set(openId) })) > 0
}

/** What was asked for counts all the same: WeChat has let it through. */
export async function stopReminding(noticeId: string, memberId: string): Promise<boolean> {
  const due = { _id: reminderPlace(noticeId, memberId).id, nextAt: command.neq(null) }
  return (await reminders.updateWhere(due, { nextAt: null, openId: null })) > 0
}
