/** The campaigns run on China's clock, which has no daylight saving: days begin at 00:00 UTC+8. */
const CHINA_OFFSET_MS = 8 * 3_600_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** The calendar day in China as `YYYY-MM-DD`. */
export function chinaDay(at: Date): string {
  return new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** The moment the day ends in China; the first day is today. */
export function endOfChinaDay(now: Date, days: number): Date {
  return new Date(Date.parse(chinaDay(now)) - CHINA_OFFSET_MS + days * DAY_MS)
}

/** The days from `from` to `to`, both included, as `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

/** Tips carry no finer time than the hour, so that a log cannot tell who wrote one. */
export function roundToHour(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS)
}
