import fc from 'fast-check'
import type { DayCounts } from '../../src/domain/metrics/counts'
import { anAlert } from './alert-seeds'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aMember, aUnitTree, CAMPAIGN, type TestUnitId } from './seeds'
import { settle, staleCopies, storedUnits } from './unit-seeds'

const UNITS = [
  'town',
  'other-town',
  'village',
  'school',
  'class-a',
  'class-b',
] as const satisfies TestUnitId[]
/** As many joined each unit on one day; all large enough to be shown. */
const JOINED = { county: 5, town: 6, 'other-town': 7, village: 8, school: 9, 'class-a': 10, 'class-b': 11 }

let cloud: LocalCloud
let admin: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  admin = await aMember(cloud, { openId: 'admin', grants: [{ role: 'admin', unitId: 'county' }] })
  for (const unitId of UNITS) {
    await aMember(cloud, { openId: unitId, unitId, grants: [{ role: 'organiser', unitId }] })
  }
  await anAlert(cloud, 'published', { areaUnitIds: ['village', 'class-a'] })
  const db = databaseOf(cloud)
  await db
    .collection('alerts')
    .where({ unitId: 'town' })
    .update({ areaNames: ['测试村', '一班'] })
  await db.collection('unitDayCounters').add(
    Object.entries(JOINED).map(([unitId, joined]) => ({
      _id: `${CAMPAIGN}:${unitId}:2026-11-01:0`,
      campaignId: CAMPAIGN,
      unitId,
      day: '2026-11-01',
      shard: 0,
      counts: { joined },
      changedAt: new Date(),
    })),
  )
})
afterAll(() => cloud.stop())

const aUnit = fc.constantFrom(...UNITS)
const aStep = fc.oneof(
  fc.record({ action: fc.constant('moveUnit' as const), unitId: aUnit, parentId: aUnit }),
  fc.record({ action: fc.constant('moveUnit' as const), unitId: fc.constant('school'), parentId: aUnit }),
  fc.record({
    action: fc.constant('renameUnit' as const),
    unitId: aUnit,
    name: fc.constantFrom('甲单位', '乙单位', '丙单位', '丁单位'),
  }),
  fc.record({ action: fc.constantFrom('archiveUnit' as const, 'restoreUnit' as const), unitId: aUnit }),
)

/** What each unit should show and whether it is closed, found by walking up from every unit. */
async function naively(): Promise<{ joined: Record<string, number>; closed: Record<string, boolean> }> {
  const units = await storedUnits(cloud)
  const joined: Record<string, number> = {}
  const closed: Record<string, boolean> = {}
  for (const [unitId, count] of Object.entries(JOINED)) {
    closed[unitId] = false
    for (let at: string | null = unitId; at !== null; at = units[at]?.parentId ?? null) {
      joined[at] = (joined[at] ?? 0) + count
      closed[unitId] ||= units[at]?.archivedAt !== null
    }
  }
  return { joined, closed }
}

describe('any steps through the endpoint, some of them at once', () => {
  it('leave every path, name, grant, figure and closing as the parents have it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(aStep, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
        async (rounds) => {
          for (const steps of rounds) {
            await Promise.all(
              steps.map(({ action, ...payload }) => cloud.call('units', action, payload, callOf())),
            )
          }
          await settle(cloud)
          expect(await staleCopies(cloud)).toEqual([])
          const right = await naively()
          const stored = await storedUnits(cloud)
          const closed = Object.entries(stored).map(([id, { isClosed }]) => [id, isClosed] as const)
          expect(Object.fromEntries(closed)).toEqual(right.closed)
          await cloud.fireTimer('metrics', 'rollUp')
          const totals = await documentsOf<{ unitId: string; publishedDays: DayCounts }>(cloud, 'unitTotals')
          const joined = totals.map(
            ({ unitId, publishedDays }) => [unitId, publishedDays['2026-11-01']?.joined] as const,
          )
          expect(Object.fromEntries(joined)).toEqual(right.joined)
        },
      ),
      { numRuns: 5 },
    )
  })
})

let calls = 0
const callOf = () => ({ as: admin, idempotencyKey: `step-of-any-kind-${++calls}` })
