import { PARTICIPATION_KIND_IDS, type ParticipationKind } from '../shared/participation'
import { addCounts, addDayCounts, type Counts, type DayCounts } from './counts'
import type { UnitPath } from '../shared/roles'

/** Groups under this size are never shown (formalism guard). */
export const SMALLEST_SHOWN = 5

/** A figure, or null where it is nothing or too small to be shown. */
export type PublishedCount = number | null

/**
 * What may be published of one unit's own counts. Nothing until five people have joined; after that a kind
 * waits until five of it have come together, and appears on the day that completes them.
 *
 * Every published figure, of any unit, day or period, is a sum of such portions. What is held back stands
 * in no figure at all, so that it cannot be computed from siblings, a total or the day before; a unit's
 * figures lag by four of a kind at most.
 */
export function publishableDays(days: DayCounts): DayCounts {
  const published: Record<string, Counts> = {}
  let people = 0
  let waiting: Counts = {}
  for (const day of Object.keys(days).sort()) {
    waiting = addCounts(waiting, days[day] ?? {})
    people += days[day]?.joined ?? 0
    if (people < SMALLEST_SHOWN) continue
    const { ready, rest } = takeReady(waiting)
    if (Object.keys(ready).length > 0) published[day] = ready
    waiting = rest
  }
  return published
}

function takeReady(waiting: Counts): { ready: Counts; rest: Counts } {
  const ready: Partial<Record<ParticipationKind, number>> = {}
  const rest: Partial<Record<ParticipationKind, number>> = {}
  for (const kind of PARTICIPATION_KIND_IDS) {
    const count = waiting[kind] ?? 0
    if (count >= SMALLEST_SHOWN) ready[kind] = count
    else if (count > 0) rest[kind] = count
  }
  return { ready, rest }
}

type UnitDays = { readonly path: UnitPath; readonly days: DayCounts }

/**
 * Adds the publishable days up the tree: every unit gets its own and all below it. Computed from nothing
 * each time, so a crash or a double run can never make it drift.
 */
export function addUpTree(units: readonly UnitDays[]): ReadonlyMap<string, DayCounts> {
  const totals = new Map<string, DayCounts>()
  for (const { path, days } of units) {
    const published = publishableDays(days)
    for (const unitId of path) totals.set(unitId, addDayCounts(totals.get(unitId) ?? {}, published))
  }
  return totals
}

/** Zero is hidden too: it may stand for a group that is too small. */
export function publishedCounts(counts: Counts): Record<ParticipationKind, PublishedCount> {
  const entries = PARTICIPATION_KIND_IDS.map((kind) => [kind, counts[kind] || null] as const)
  return Object.fromEntries(entries) as Record<ParticipationKind, PublishedCount>
}
