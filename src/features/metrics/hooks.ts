import type { Overview } from '@/domain/metrics/contract'
import { PARTICIPATION_KIND_IDS, type ParticipationKind } from '@/domain/shared/participation'
import { chinaDay, DAY_MS } from '@/domain/shared/time'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

export const OVERVIEW_DAYS = 14

/** The last two weeks of a unit and of those below it, today included. */
export function useOverview(unitId: string): CloudQuery<Overview> {
  const now = Date.now()
  const from = chinaDay(new Date(now - (OVERVIEW_DAYS - 1) * DAY_MS))
  const to = chinaDay(new Date(now))
  return useCloudQuery('metrics', 'getOverview', { unitId, from, to }, `kept:overview:${unitId}`)
}

/** The totals that may be shown, in the order of the kinds. */
export function shownTotals({ totals }: Overview): readonly (readonly [ParticipationKind, number])[] {
  return PARTICIPATION_KIND_IDS.flatMap((kind) => {
    const count = totals[kind]
    return count === null ? [] : [[kind, count] as const]
  })
}

/** The day with the most of a kind; undefined where no day may be shown. */
export function busiestDay(
  { days }: Overview,
  kind: ParticipationKind,
): { readonly day: string; readonly count: number } | undefined {
  let busiest: { day: string; count: number } | undefined
  for (const { day, counts } of days) {
    const count = counts[kind]
    if (count !== null && count > (busiest?.count ?? 0)) busiest = { day, count }
  }
  return busiest
}

/** What the charts begin with: signing the pledge, or else the first kind that may be shown. */
export function firstShownKind(overview: Overview): ParticipationKind {
  return overview.totals.pledgeSigned === null
    ? (shownTotals(overview)[0]?.[0] ?? 'pledgeSigned')
    : 'pledgeSigned'
}
