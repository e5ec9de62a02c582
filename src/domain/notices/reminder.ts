import { chinaDay, DAY_MS, HOUR_MS } from '../shared/time'

/** Asked for by the reader, one message for each time they asked. */
export const REMINDERS_MAX = 2

/** 19:00 in China: people are home, and nobody sleeps. */
const EVENING_HOUR = 19
/** Whoever asks an hour before could as well confirm now. */
const LEAST_AHEAD_MS = HOUR_MS

const evening = (at: Date, daysOn: number): Date =>
  new Date(Date.parse(`${chinaDay(at)}T00:00:00+08:00`) + daysOn * DAY_MS + EVENING_HOUR * HOUR_MS)

/** Tomorrow evening, or this evening where tomorrow is too late; null where the notice ends before either. */
export function nextReminder(now: Date, endsAt: Date): Date | null {
  const evenings = [evening(now, 1), evening(now, 0)]
  const isInTime = (at: Date) => at < endsAt && at.getTime() - now.getTime() >= LEAST_AHEAD_MS
  return evenings.find(isInTime) ?? null
}

const FIRST_HOUR = 9
const LAST_HOUR = 21

/** Whether a message may come now: what was held up by a fault does not wake anybody. */
export function isWaking(now: Date): boolean {
  const hour = (now.getUTCHours() + 8) % 24
  return hour >= FIRST_HOUR && hour < LAST_HOUR
}
