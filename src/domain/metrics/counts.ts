import { PARTICIPATION_KIND_IDS, type ParticipationKind } from '../shared/participation'

/** Participations by kind; a kind that is missing counts 0. */
export type Counts = Readonly<Partial<Record<ParticipationKind, number>>>

/** Counts by day in China, `YYYY-MM-DD`. */
export type DayCounts = Readonly<Record<string, Counts>>

export function addCounts(a: Counts, b: Counts): Counts {
  const sum: Partial<Record<ParticipationKind, number>> = {}
  for (const kind of PARTICIPATION_KIND_IDS) {
    const total = (a[kind] ?? 0) + (b[kind] ?? 0)
    if (total > 0) sum[kind] = total
  }
  return sum
}

export function addDayCounts(a: DayCounts, b: DayCounts): DayCounts {
  const sum: Record<string, Counts> = { ...a }
  for (const [day, counts] of Object.entries(b)) sum[day] = addCounts(sum[day] ?? {}, counts)
  return sum
}

export function sumOfDays(days: DayCounts, chosen: readonly string[]): Counts {
  return chosen.map((day) => days[day] ?? {}).reduce(addCounts, {})
}
