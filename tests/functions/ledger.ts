import type { Counts } from '../../src/domain/metrics/counts'
import { addCounts } from '../../src/domain/metrics/counts'
import { documentsOf } from './database'
import type { LocalCloud } from './local-cloud'

type ByUnit = Record<string, Counts>

/** The ledger counted again from nothing, and what the counters say; the two must be equal. */
export async function ledgerAndCounters(cloud: LocalCloud): Promise<{ ledger: ByUnit; counters: ByUnit }> {
  const ledger: ByUnit = {}
  const entries = await documentsOf<{ unitId: string; kind: keyof Counts }>(cloud, 'participations')
  for (const { unitId, kind } of entries) {
    ledger[unitId] = addCounts(ledger[unitId] ?? {}, { [kind]: 1 })
  }
  const counters: ByUnit = {}
  const shards = await documentsOf<{ unitId: string; counts: Counts }>(cloud, 'unitDayCounters')
  for (const { unitId, counts } of shards) {
    counters[unitId] = addCounts(counters[unitId] ?? {}, counts)
  }
  return { ledger, counters }
}
