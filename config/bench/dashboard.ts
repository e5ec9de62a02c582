import type { Participation, UnitDayCounter } from '../../cloudfunctions/_platform/participation'
import { DAY_MS, chinaDay } from '../../src/domain/shared/time'
import { databaseOf } from '../../tests/functions/database'
import { startLocalCloud, type LocalCloud } from '../../tests/functions/local-cloud'
import { aMember, aUnitTree, CAMPAIGN, type TestUnitId } from '../../tests/functions/seeds'
import { atMost, type Report } from './report'

const FEW = 1_000
const MANY = 1_000_000
const BATCH = 1_000
const DAYS = 14
const READINGS = 41
const LEAVES: readonly TestUnitId[] = ['village', 'class-a', 'class-b']

/** What the dashboard costs does not grow with the number of participations behind it. */
export async function benchDashboard(report: Report): Promise<void> {
  const few = await aDashboard(FEW)
  const many = await aDashboard(MANY)
  report(
    atMost({
      bench: 'dashboard',
      figure: 'requests',
      value: await many.requests(),
      unit: 'requests',
      budget: 5,
    }),
  )
  const ratios: number[] = []
  // In turn, so that the drift of a shared machine falls on both.
  for (let reading = 0; reading < READINGS; reading++) {
    const before = await few.milliseconds()
    ratios.push((await many.milliseconds()) / before)
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(READINGS / 2)] ?? 0
  report(
    atMost({
      bench: 'dashboard',
      figure: `time with ${MANY} over ${FEW} participations`,
      value: Number(median.toFixed(2)),
      unit: 'ratio',
      budget: 1.2,
    }),
  )
  await few.cloud.stop()
  await many.cloud.stop()
}

async function aDashboard(participations: number) {
  const cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grants = [{ role: 'organiser' as const, unitId: 'county' as const }]
  const as = await aMember(cloud, { openId: 'organiser', unitId: 'county', grants })
  await fillLedger(cloud, participations)
  await cloud.fireTimer('metrics', 'rollUp')
  const payload = { unitId: 'town', from: chinaDay(dayAgo(DAYS)), to: chinaDay(new Date()) }
  const read = async () => {
    const answer = await cloud.call('metrics', 'getOverview', payload, { as })
    if (!answer.ok) throw new Error(answer.error.code)
  }
  await read()
  return {
    cloud,
    async requests(): Promise<number> {
      await cloud.resetRequests()
      await read()
      const { reads, mutations } = await cloud.requests()
      return reads + mutations
    },
    async milliseconds(): Promise<number> {
      const started = performance.now()
      await read()
      return performance.now() - started
    },
  }
}

/** Straight into the database: a million signatures through the function would take the better part of a day. */
async function fillLedger(cloud: LocalCloud, participations: number): Promise<void> {
  const db = databaseOf(cloud)
  const counters = new Map<string, UnitDayCounter>()
  for (let start = 0; start < participations; start += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, offset) => entry(start + offset))
    await db.collection('participations').add(batch)
    for (const { unitId, day, kind } of batch) count(counters, unitId, day, kind)
  }
  await db.collection('unitDayCounters').add([...counters.values()])
}

function entry(index: number): Participation {
  return {
    _id: `bench-${index}`,
    kind: index % 3 === 0 ? 'joined' : 'pledgeSigned',
    campaignId: CAMPAIGN,
    unitId: LEAVES[index % LEAVES.length] ?? 'village',
    day: chinaDay(dayAgo(index % DAYS)),
    subjectId: 'bench',
    memberId: `bench-member-${index}`,
  }
}

function count(
  counters: Map<string, UnitDayCounter>,
  unitId: string,
  day: string,
  kind: Participation['kind'],
): void {
  const _id = `${CAMPAIGN}:${unitId}:${day}:0`
  const counts = counters.get(_id)?.counts ?? {}
  counters.set(_id, {
    _id,
    campaignId: CAMPAIGN,
    unitId,
    day,
    shard: 0,
    counts: { ...counts, [kind]: (counts[kind] ?? 0) + 1 },
    changedAt: new Date(),
  })
}

const dayAgo = (days: number) => new Date(Date.now() - days * DAY_MS)
