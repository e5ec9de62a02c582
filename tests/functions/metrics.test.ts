import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { Overview } from '../../src/domain/metrics/contract'
import type { DayCounts } from '../../src/domain/metrics/counts'
import { chinaDay } from '../../src/domain/shared/time'
import { documentsOf } from './database'
import { ledgerAndCounters } from './ledger'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, codeOf, tokenOf, type TestUnitId } from './seeds'

let cloud: LocalCloud
let organiser: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  organiser = await aMember(cloud, {
    openId: 'organiser',
    unitId: 'county',
    grants: [{ role: 'organiser', unitId: 'town' }],
  })
})
afterAll(() => cloud.stop())

/** So many people join the unit, through the real function. */
async function peopleJoin(unitId: TestUnitId, count: number): Promise<void> {
  const joins = Array.from({ length: count }, (_, index) =>
    cloud.call(
      'members',
      'joinUnit',
      { unitCode: codeOf(unitId), audience: 'citizen', consentVersion: CONSENT_VERSION },
      { as: tokenOf(`${unitId}-${index}`), idempotencyKey: aKey() },
    ),
  )
  for (const joined of await Promise.all(joins)) expect(joined).toMatchObject({ ok: true })
}

async function overviewOf(unitId: TestUnitId): Promise<Overview> {
  await cloud.fireTimer('metrics', 'rollUp')
  const today = chinaDay(new Date())
  const shown = await cloud.call<Overview>(
    'metrics',
    'getOverview',
    { unitId, from: today, to: today },
    { as: organiser },
  )
  if (!shown.ok) throw new Error(shown.error.code)
  return shown.value
}

describe('metrics', () => {
  it('counts fifty people who join at once, each exactly once', async () => {
    await peopleJoin('class-a', 50)
    const { ledger, counters } = await ledgerAndCounters(cloud)
    expect(ledger['class-a']).toEqual({ joined: 50 })
    expect(counters).toEqual(ledger)
  })

  it('adds the classes up to the school and the town', async () => {
    await peopleJoin('class-b', 7)
    const town = await overviewOf('town')
    expect(town.totals.joined).toBe(57)
    expect(town.children.find(({ unitId }) => unitId === 'school')?.counts.joined).toBe(57)
    const school = await overviewOf('school')
    expect(school.children.map(({ name, counts }) => [name, counts.joined])).toEqual([
      ['一班', 50],
      ['二班', 7],
    ])
  })

  it('keeps a group under five out of every figure', async () => {
    await peopleJoin('village', 4)
    const town = await overviewOf('town')
    expect(town.children.find(({ unitId }) => unitId === 'village')?.counts.joined).toBeNull()
    expect(town.totals.joined).toBe(57)
    expect(town.days.at(-1)?.counts.joined).toBe(57)
  })

  it('shows the group from the fifth person on', async () => {
    await cloud.call(
      'members',
      'joinUnit',
      { unitCode: codeOf('village'), audience: 'elder', consentVersion: CONSENT_VERSION },
      { as: tokenOf('the-fifth'), idempotencyKey: aKey() },
    )
    expect((await overviewOf('town')).totals.joined).toBe(62)
  })

  it('adds up to the same when the roll-up runs again and again', async () => {
    const before = await overviewOf('town')
    await Promise.all([1, 2, 3].map(() => cloud.fireTimer('metrics', 'rollUp')))
    const after = await overviewOf('town')
    expect({ ...after, countedAt: null }).toEqual({ ...before, countedAt: null })
  })

  it('never lets the exact counts out of the cloud', async () => {
    const totals = await documentsOf<{ unitId: string; ownDays: DayCounts }>(cloud, 'unitTotals')
    expect(totals.find(({ unitId }) => unitId === 'village')?.ownDays[chinaDay(new Date())]).toEqual({
      joined: 5,
    })
    expect(JSON.stringify(await overviewOf('town'))).not.toContain('ownDays')
  })

  it('reads a constant number of documents for the dashboard', async () => {
    await overviewOf('town')
    await cloud.resetRequests()
    const today = chinaDay(new Date())
    await cloud.call('metrics', 'getOverview', { unitId: 'town', from: today, to: today }, { as: organiser })
    expect((await cloud.requests()).reads).toBeLessThanOrEqual(5)
  })
})

describe('timers', () => {
  it.each([
    ['from WeChat', tokenOf('organiser')],
    ['from the web', 'device-token'],
  ])('refuse a forged timer event %s', async (_, as) => {
    const answer = await fetch(`${cloud.url}/functions/metrics`, {
      method: 'POST',
      headers: { authorization: `Bearer ${as}` },
      body: JSON.stringify({ Type: 'Timer', TriggerName: 'rollUp' }),
    })
    const result: unknown = await answer.json()
    expect(result).toMatchObject({ ok: false })
    expect(JSON.stringify(result)).toMatch(/FORBIDDEN|INPUT_INVALID/)
  })
})
