import type { DayCounts } from '../../src/domain/metrics/counts'
import { collection, command, findAll } from '../_platform/database'
import type { UnitDayCounter } from '../_platform/participation'
import type { Unit } from '../_platform/unit-tree'

/** One document a unit and campaign, made by the roll-up. */
export type UnitTotal = {
  readonly _id: string
  readonly campaignId: string
  readonly unitId: string
  readonly parentId: string | null
  readonly name: string
  readonly order: number
  /** Exact, of the unit alone; never leaves the cloud. */
  readonly ownDays: DayCounts
  /** Of the unit and all below it, as far as it may be published; what the dashboard reads. */
  readonly publishedDays: DayCounts
  readonly countedAt: Date
}

const counters = collection<UnitDayCounter>('unitDayCounters')
const totals = collection<UnitTotal>('unitTotals')

export const totalId = (campaignId: string, unitId: string): string => `${campaignId}:${unitId}`

/** The counters that changed at or after the instant. */
export async function findChangedCounters(since: Date): Promise<UnitDayCounter[]> {
  return findAll(counters, { changedAt: command.gte(since) })
}

export async function findCounters(
  campaignId: string,
  unitId: string,
  day: string,
): Promise<UnitDayCounter[]> {
  return counters.find({ campaignId, unitId, day })
}

/** The units that were made, renamed, moved, arranged or archived at or after the instant. */
export async function findChangedUnits(since: Date): Promise<Unit[]> {
  return findAll(collection<Unit>('units'), { changedAt: command.gte(since) })
}

export async function findUnits(): Promise<Unit[]> {
  return findAll(collection<Unit>('units'), {})
}

/** When the last roll-up was made, or the beginning of time. */
export async function findLastRollUp(): Promise<Date> {
  const [latest] = await totals.find({}, { orderBy: [['countedAt', 'desc']], limit: 1 })
  return latest?.countedAt ?? new Date(0)
}

export async function findTotal(campaignId: string, unitId: string): Promise<UnitTotal | undefined> {
  return totals.get(totalId(campaignId, unitId))
}

export async function findTotals(campaignId: string): Promise<UnitTotal[]> {
  return findAll(totals, { campaignId })
}

export async function findTotalsOfChildren(campaignId: string, parentId: string): Promise<UnitTotal[]> {
  return totals.find({ campaignId, parentId }, { orderBy: [['order', 'asc']] })
}

export async function writeTotal(total: UnitTotal): Promise<void> {
  await totals.put(total)
}
