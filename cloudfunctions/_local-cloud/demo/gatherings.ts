import { chinaDay, DAY_MS } from '../../../src/domain/shared/time'
import { callAs } from './calls'

/** What the village entered in the last days. */
const HELD = [
  { daysAgo: 9, kind: 'talk', people: 46, note: '在村口大树下，多是老人' },
  { daysAgo: 5, kind: 'stall', people: 120, note: '赶集，发了传单' },
  { daysAgo: 2, kind: 'visit', people: 8, note: '' },
] as const

export async function enterDemoGatherings(cloudUrl: string, now: Date): Promise<void> {
  for (const { daysAgo, ...told } of HELD) {
    const heldOn = chinaDay(new Date(now.getTime() - daysAgo * DAY_MS))
    const payload = { unitId: 'liuwan', heldOn, ...told }
    await callAs(cloudUrl, 'village-organiser', { noun: 'gatherings', action: 'enterGathering', payload })
  }
}
