import { chinaDay, DAY_MS } from '@/domain/shared/time'

/** 11 月 22 日 */
export function dayWords(at: Date): string {
  const [, month, day] = chinaDay(at).split('-').map(Number)
  return `${month} 月 ${day} 日`
}

/** 2026 年 11 月 22 日 */
export function fullDayWords(at: Date): string {
  return `${chinaDay(at).slice(0, 4)} 年 ${dayWords(at)}`
}

/** 2026 年 11 月 */
export function monthWords(day: string): string {
  const [year, month] = day.split('-').map(Number)
  return `${year} 年 ${month} 月`
}

/** 今天 8:30 · 昨天 · 11 月 22 日 */
export function momentWords(at: Date, now: Date): string {
  if (chinaDay(at) === chinaDay(now)) return `今天 ${clockWords(at)}`
  if (chinaDay(at) === chinaDay(new Date(now.getTime() - DAY_MS))) return '昨天'
  return dayWords(at)
}

/** 今天 19:00 · 明天 19:00 · 11 月 27 日 19:00 */
export function comingWords(at: Date, now: Date): string {
  const isOn = (days: number) => chinaDay(at) === chinaDay(new Date(now.getTime() + days * DAY_MS))
  const day = isOn(0) ? '今天' : isOn(1) ? '明天' : dayWords(at)
  return `${day} ${clockWords(at)}`
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/** 8:30 */
export function clockWords(at: Date): string {
  const china = new Date(at.getTime() + CHINA_OFFSET_MS)
  return `${china.getUTCHours()}:${String(china.getUTCMinutes()).padStart(2, '0')}`
}
