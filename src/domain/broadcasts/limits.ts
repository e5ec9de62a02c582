import { chinaDay, HOUR_MS } from '../shared/time'

/** Of one unit; whoever is rung too often switches the bell off. */
export const BROADCASTS_A_DAY = 5

/** Above this many people the number is typed, and the sending waits for second thoughts. */
export const TYPED_ABOVE = 10_000
const PAUSE_MS = 2 * 60_000

/** From 22:00 to 7:00 in China only the highest severity wakes anybody. */
const QUIET_FROM = 22
const QUIET_UNTIL = 7

const CHINA_OFFSET_HOURS = 8

/** The same moment, or the next morning where it falls into the quiet hours. */
export function outOfQuietHours(at: Date): Date {
  const hour = (at.getUTCHours() + CHINA_OFFSET_HOURS) % 24
  const isNight = hour >= QUIET_FROM
  if (!isNight && hour >= QUIET_UNTIL) return at
  const midnight = Date.parse(`${chinaDay(at)}T00:00:00+08:00`) + (isNight ? 24 * HOUR_MS : 0)
  return new Date(midnight + QUIET_UNTIL * HOUR_MS)
}

type Sending = { readonly isSevere: boolean; readonly effectiveAt: Date; readonly people: number }

/** When the first push may go: never before the alert counts, not at night, and not at once to very many. */
export function startOf({ isSevere, effectiveAt, people }: Sending, now: Date): Date {
  const paused = now.getTime() + (people > TYPED_ABOVE ? PAUSE_MS : 0)
  const earliest = new Date(Math.max(paused, effectiveAt.getTime()))
  return isSevere ? earliest : outOfQuietHours(earliest)
}
