import * as v from 'valibot'

const READS = new Set(['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'])

export const RequestCounts = v.object({
  reads: v.number(),
  mutations: v.number(),
  /** Transactions that were refused because another one had written the same document. */
  conflicts: v.number(),
  byAction: v.record(v.string(), v.number()),
})
export type RequestCounts = v.InferOutput<typeof RequestCounts>

/** Counts database requests; starting and ending a transaction counts as a mutation, since CloudBase bills it. */
export function createRequestCounter() {
  const counts = new Map<string, number>()
  let conflicts = 0
  return {
    record(action: string): void {
      counts.set(action, (counts.get(action) ?? 0) + 1)
    },
    recordFailure(code: string): void {
      if (code === 'DATABASE_TRANSACTION_CONFLICT') conflicts += 1
    },
    reset(): void {
      counts.clear()
      conflicts = 0
    },
    read(): RequestCounts {
      const entries = [...counts]
      const total = (isCounted: (action: string) => boolean) =>
        entries.reduce((sum, [action, count]) => sum + (isCounted(action) ? count : 0), 0)
      return {
        reads: total((action) => READS.has(action)),
        mutations: total((action) => !READS.has(action)),
        conflicts,
        byAction: Object.fromEntries(entries),
      }
    },
  }
}

export type RequestCounter = ReturnType<typeof createRequestCounter>
