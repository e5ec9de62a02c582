import type { NoticeContent } from '../../src/domain/notices/notice'
import { collection, command, type Document } from '../_platform/database'
import { keyedHash } from '../_platform/secrets'
import { REMINDERS, type Reminder } from '../_platform/reminders'
import { unseal } from '../_platform/sealing'

/** As the notices keep it, as far as a reminder needs it. */
export type RemindedNotice = Document & {
  readonly state: string
  readonly endsAt: Date
  readonly unitName: string
  readonly content: Omit<NoticeContent, 'areaUnitIds'>
}

const reminders = collection<Reminder>(REMINDERS)
const notices = collection<RemindedNotice>('notices')
const confirmations = collection('noticeConfirmations')

const BATCH = 100

export function findDue(now: Date): Promise<Reminder[]> {
  return reminders.find({ nextAt: command.lte(now) }, { orderBy: [['nextAt', 'asc']], limit: BATCH })
}

export async function findNoticesOf(due: readonly Reminder[]): Promise<ReadonlyMap<string, RemindedNotice>> {
  const ids = [...new Set(due.map(({ noticeId }) => noticeId))]
  const found = await notices.find({ _id: command.in(ids) })
  return new Map(found.map((notice) => [notice._id, notice]))
}

/** Whose notice is confirmed already, by the id of the reminder. */
export async function findConfirmed(due: readonly Reminder[]): Promise<ReadonlySet<string>> {
  const byConfirmation = new Map(due.map((one) => [confirmationIdOf(one), one._id]))
  const found = await confirmations.findFields({ _id: command.in([...byConfirmation.keys()]) }, [])
  return new Set(found.flatMap(({ _id }) => byConfirmation.get(_id) ?? []))
}

/** As the notices make it. */
const confirmationIdOf = ({ noticeId, memberId }: Reminder): string =>
  keyedHash('notice-confirmation', `${noticeId}\n${memberId}`)

/** Of two workers one has it. What is taken is forgotten before it is sent: a message never goes out twice. */
export async function take({ _id, nextAt }: Reminder): Promise<boolean> {
  return (await reminders.updateWhere({ _id, nextAt }, { nextAt: null, openId: null })) > 0
}

/** For a message that WeChat did not take, unless the person has asked again, or no more, meanwhile. */
export async function putBack({ _id, openId, asked }: Reminder, nextAt: Date): Promise<void> {
  await reminders.updateWhere({ _id, nextAt: null, asked }, { nextAt, openId: command.set(openId) })
}

export function openIdOf({ _id, openId }: Reminder): string | undefined {
  const opened = openId && unseal(openId, { collection: REMINDERS, id: _id })
  return typeof opened === 'string' ? opened : undefined
}
