import { isDeepStrictEqual } from 'node:util'
import type { MetricsActions, Overview } from '../../src/domain/metrics/contract'
import { addCounts, sumOfDays, type DayCounts } from '../../src/domain/metrics/counts'
import { addUpTree, publishedCounts } from '../../src/domain/metrics/suppression'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { daysBetween } from '../../src/domain/shared/time'
import { placesOf } from '../../src/domain/units/tree'
import type { Call } from '../_platform/endpoint'
import type { Member } from '../_platform/identity'
import type { UnitDayCounter } from '../_platform/participation'
import { findUnit, placedUnit } from '../_platform/unit-tree'
import {
  findChangedCounters,
  findChangedUnits,
  findCounters,
  findLastRollUp,
  findTotal,
  findTotals,
  findTotalsOfChildren,
  findUnits,
  totalId,
  writeTotal,
} from './store'

/** Four reads, whatever the number of events: who asks, the unit, its totals and its children's. */
export async function getOverview(
  { unitId, from, to }: MetricsActions['getOverview']['input'],
  { who }: Call<Member>,
): Promise<Result<Overview>> {
  const own = await findTotal(who.campaignId, unitId)
  const children = await findTotalsOfChildren(who.campaignId, unitId)
  // Before the first roll-up there are no totals, but the unit has its name.
  const name = own?.name ?? (await findUnit(unitId))?.name
  if (name === undefined) return fail('UNIT_NOT_FOUND')
  const days = daysBetween(from, to)
  const published = own?.publishedDays ?? {}
  return ok({
    unitName: name,
    from,
    to,
    countedAt: own?.countedAt.toISOString() ?? null,
    totals: publishedCounts(sumOfDays(published, days)),
    children: children.map((child) => ({
      unitId: child.unitId,
      name: child.name,
      counts: publishedCounts(sumOfDays(child.publishedDays, days)),
    })),
    days: days.map((day) => ({ day, counts: publishedCounts(published[day] ?? {}) })),
  })
}

/** Counters written while a roll-up was at work are found by the next one. */
const OVERLAP_MS = 60_000

/** Started by a timer: counts the changed days of units again, then adds all units up the tree. */
export async function rollUp(now: Date): Promise<Record<string, number>> {
  const since = new Date((await findLastRollUp()).getTime() - OVERLAP_MS)
  const changed = await findChangedCounters(since)
  const changedUnits = await findChangedUnits(since)
  const campaignIds = [...new Set([...changed, ...changedUnits].map(({ campaignId }) => campaignId))]
  const changedUnitIds = new Set(changedUnits.map(({ _id }) => _id))
  for (const campaignId of campaignIds) {
    await rollUpCampaign(campaignId, changed, changedUnitIds, now)
  }
  return { counters: changed.length, units: changedUnits.length, campaigns: campaignIds.length }
}

async function rollUpCampaign(
  campaignId: string,
  changed: readonly UnitDayCounter[],
  changedUnitIds: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const units = await findUnits()
  // By the parents: after a move the stored paths follow one by one.
  const places = placesOf(units.map(placedUnit))
  const pathOf = (unitId: string) => places.get(unitId)?.path ?? []
  const totals = new Map((await findTotals(campaignId)).map((total) => [total.unitId, total]))
  const recounted = await recount(changed.filter((counter) => counter.campaignId === campaignId))
  const ownDays = (unitId: string): DayCounts => ({
    ...totals.get(unitId)?.ownDays,
    ...recounted.get(unitId),
  })
  const published = addUpTree(units.map(({ _id }) => ({ path: pathOf(_id), days: ownDays(_id) })))
  const touched = new Set([...changedUnitIds, ...[...recounted.keys()].flatMap(pathOf)])
  for (const { _id: unitId, parentId, name, order } of units) {
    const publishedDays = published.get(unitId) ?? {}
    const own = totals.get(unitId)
    // What stood above a unit before it was moved has changed as well.
    if (own && !touched.has(unitId) && isDeepStrictEqual(own.publishedDays, publishedDays)) continue
    await writeTotal({
      _id: totalId(campaignId, unitId),
      campaignId,
      unitId,
      parentId,
      name,
      order,
      ownDays: ownDays(unitId),
      publishedDays,
      countedAt: now,
    })
  }
}

/** The exact counts of every unit and day that changed, added over the shards. */
async function recount(
  changed: readonly UnitDayCounter[],
): Promise<ReadonlyMap<string, Record<string, DayCounts[string]>>> {
  const recounted = new Map<string, Record<string, DayCounts[string]>>()
  for (const { campaignId, unitId, day } of changed) {
    const days = recounted.get(unitId) ?? {}
    if (days[day]) continue
    const shards = await findCounters(campaignId, unitId, day)
    recounted.set(unitId, { ...days, [day]: shards.map(({ counts }) => counts).reduce(addCounts, {}) })
  }
  return recounted
}
