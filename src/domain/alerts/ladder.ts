import { HOUR_MS } from '../shared/time'
import type { Severity } from './alert'

/** Whose turn it is to tell somebody who has not acknowledged an alert. */
export type Rung = 'wait' | 'family' | 'visit'

/** In hours after it could first be read; a hint is not worth a knock on the door. */
const AFTER_HOURS: Readonly<Record<Severity, { readonly family: number; readonly visit: number }>> = {
  severe: { family: 2, visit: 24 },
  moderate: { family: 24, visit: 72 },
  minor: { family: 72, visit: Infinity },
}

/** Only an acknowledgement takes somebody off the ladder: a push that was sent is none. */
export function rungOf(severity: Severity, since: Date, now: Date): Rung {
  const hours = (now.getTime() - since.getTime()) / HOUR_MS
  const { family, visit } = AFTER_HOURS[severity]
  if (hours >= visit) return 'visit'
  return hours >= family ? 'family' : 'wait'
}

/** From when on the family of whoever has not acknowledged it is asked to tell them. */
export const familyTurn = (severity: Severity, since: Date): Date =>
  new Date(since.getTime() + AFTER_HOURS[severity].family * HOUR_MS)
