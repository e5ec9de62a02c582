import * as v from 'valibot'

const READS = new Set(['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'])

export const RequestCounts = v.object({
  reads: v.number(),
  mutations: v.number(),
  byAction: v.record(v.string(), v.number()),
})
export type RequestCounts = v.InferOutput<typeof RequestCounts>

/** Counts database requests; starting and ending a transaction counts as a mutation, since CloudBase bills it. */
export function createRequestCounter() {
  const counts = new Map<string, number>()
  return {
    record(action: string): void {
      if (action.startsWith('database.')) counts.set(action, (counts.get(action) ?? 0) + 1)
    },
    reset: () => counts.clear(),
    read(): RequestCounts {
      const entries = [...counts]
      const total = (isCounted: (action: string) => boolean) =>
        entries.reduce((sum, [action, count]) => sum + (isCounted(action) ? count : 0), 0)
      return {
        reads: total((action) => READS.has(action)),
        mutations: total((action) => !READS.has(action)),
        byAction: Object.fromEntries(entries),
      }
    },
  }
}

export type RequestCounter = ReturnType<typeof createRequestCounter>
