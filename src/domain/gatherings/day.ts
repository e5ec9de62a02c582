import { chinaDay, DAY_MS } from '../shared/time'
import { DAYS_BACK_MAX } from './contract'

/** Today in China or before, and not longer ago than anybody remembers a number. */
export function isEnterableDay(heldOn: string, now: Date): boolean {
  const earliest = chinaDay(new Date(now.getTime() - DAYS_BACK_MAX * DAY_MS))
  return heldOn >= earliest && heldOn <= chinaDay(now)
}
