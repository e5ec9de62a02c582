import { shortened } from '../../src/domain/shared/thing'
import { isWaking } from '../../src/domain/notices/reminder'
import { reminderTemplate, type Reminder } from '../_platform/reminders'
import { isMistake, sendSubscribeMessage, type Mistake, type Sending } from '../_platform/subscribe-message'
import { findConfirmed, findDue, findNoticesOf, openIdOf, putBack, take, type RemindedNotice } from './store'

/** Less than the function may run, so that no message is under way when it is stopped. */
const WORKING_MS = 40_000
/** After these the next start of the timer is soon enough. */
const BUSY_MAX = 3
const AGAIN_MS = 10 * 60_000
/** A mistake in the template needs a person: not every ten minutes. */
const AFTER_MISTAKE_MS = 60 * 60_000

type Outcome = Exclude<Sending, Mistake> | 'mistaken' | 'needless' | 'elsewhere'
type Summary = Record<Outcome, number>

/**
 * Started by a timer, also by two at once. Each message is taken before it is sent, so a kill loses at most the one
 * under way and never repeats one. Whoever has confirmed meanwhile gets none.
 */
export async function sendDue(now: Date): Promise<Summary> {
  const summary: Summary = {
    ...{ accepted: 0, refused: 0, unknown: 0, mistaken: 0, busy: 0 },
    ...{ needless: 0, elsewhere: 0 },
  }
  const templateId = reminderTemplate()
  if (templateId === null || !isWaking(now)) return summary
  const started = Date.now()
  for (;;) {
    const due = await findDue(now)
    const [notices, confirmed] = await Promise.all([findNoticesOf(due), findConfirmed(due)])
    for (const reminder of due) {
      const notice = notices.get(reminder.noticeId)
      const isWanted = notice && isOpen(notice, now) && !confirmed.has(reminder._id)
      const outcome = isWanted ? await remind(reminder, notice, templateId, now) : await drop(reminder)
      summary[outcome]++
      if (outcome === 'mistaken' || summary.busy >= BUSY_MAX) return summary
      if (Date.now() - started > WORKING_MS) return summary
    }
    if (due.length === 0) return summary
  }
}

const isOpen = ({ state, endsAt }: RemindedNotice, now: Date): boolean =>
  state === 'published' && endsAt > now

async function drop(reminder: Reminder): Promise<'needless' | 'elsewhere'> {
  return (await take(reminder)) ? 'needless' : 'elsewhere'
}

async function remind(
  reminder: Reminder,
  notice: RemindedNotice,
  templateId: string,
  now: Date,
): Promise<Outcome> {
  const openId = openIdOf(reminder)
  if (openId === undefined) return drop(reminder)
  if (!(await take(reminder))) return 'elsewhere'
  const page = `pages/notice/index?id=${notice._id}`
  const sending = await sendSubscribeMessage({ openId, templateId, page, fields: fieldsOf(notice) })
  if (sending === 'busy') await putBack(reminder, new Date(now.getTime() + AGAIN_MS))
  if (!isMistake(sending)) return sending
  await putBack(reminder, new Date(now.getTime() + AFTER_MISTAKE_MS))
  return 'mistaken'
}

/** What the template shows: the title, who sends it, until when. WeChat refuses a longer `thing`. */
const fieldsOf = ({ content: { title, lastDay }, unitName }: RemindedNotice) => ({
  thing1: shortened(title),
  thing2: shortened(unitName),
  date3: lastDay,
})
