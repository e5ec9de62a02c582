import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { Overview } from '../../src/domain/metrics/contract'
import { chinaDay } from '../../src/domain/shared/time'
import { databaseOf, documentsOf } from '../functions/database'
import { ledgerAndCounters } from '../functions/ledger'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'
import { aKey, aMember, aUnitTree, CAMPAIGN, codeOf, pathOf, tokenOf } from '../functions/seeds'
import { openJobs, settle, staleCopies, unitsOf } from '../functions/unit-seeds'

const CLASSES = 120

let cloud: LocalCloud
let admin: string
beforeEach(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  admin = await aMember(cloud, {
    openId: 'admin',
    grants: [
      { role: 'admin', unitId: 'county' },
      { role: 'organiser', unitId: 'county' },
    ],
  })
})
afterEach(() => cloud.stop())

/** So many classes in the school, each with a member: a move has something to do. */
async function aLargeSchool(): Promise<void> {
  const ids = Array.from({ length: CLASSES }, (_, at) => `class-${String(at).padStart(3, '0')}`)
  const db = databaseOf(cloud)
  const unit = { kind: 'class', parentId: 'school', campaignId: CAMPAIGN, archivedAt: null, isClosed: false }
  await db.collection('units').add(
    ids.map((id, order) => ({
      ...unit,
      _id: id,
      name: `第 ${order} 班`,
      path: [...pathOf('school'), id],
      order,
      changedAt: new Date('2026-01-01'),
    })),
  )
  await db.collection('members').add(
    ids.map((id, at) => ({
      _id: `pupil-${at}`,
      openIdHash: `hash-${at}`,
      unitId: id,
      unitName: `第 ${at} 班`,
      unitPath: [...pathOf('school'), id],
      campaignId: CAMPAIGN,
      audience: 'student',
      grants: [{ role: 'volunteer', unitPath: [...pathOf('school'), id] }],
      joinedAt: new Date('2026-01-01'),
    })),
  )
}

const move = (parentId: string) =>
  unitsOf(cloud)('moveUnit', { unitId: 'school', parentId }, admin).catch(() => undefined)

/** How many of the pupils stand in the other town already. */
async function arrived(): Promise<number> {
  const members = await documentsOf<{ unitPath: string[] }>(cloud, 'members')
  return members.filter(({ unitPath }) => unitPath.includes('other-town')).length
}

async function someHaveArrived(): Promise<void> {
  while ((await arrived()) === 0);
}

async function joinedIn(unitId: string): Promise<number | null> {
  await cloud.fireTimer('metrics', 'rollUp')
  const today = chinaDay(new Date(cloud.clock.now()))
  const period = { unitId, from: '2026-01-01', to: today }
  const shown = await cloud.call<Overview>('metrics', 'getOverview', period, { as: admin })
  if (!shown.ok) throw new Error(shown.error.code)
  return shown.value.totals.joined
}

async function peopleJoin(unitId: 'class-a' | 'village', count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const payload = { unitCode: codeOf(unitId), audience: 'citizen', consentVersion: CONSENT_VERSION }
    const as = tokenOf(`${unitId}-${at}`)
    expect(await cloud.call('members', 'joinUnit', payload, { as, idempotencyKey: aKey() })).toMatchObject({
      ok: true,
    })
  }
}

describe('a move of a school with 122 classes', () => {
  it('is finished by the timer when the cloud is killed in the middle', async () => {
    await aLargeSchool()
    const moving = move('other-town')
    await someHaveArrived()
    await cloud.killHard()
    expect(await moving).toBeUndefined()
    await cloud.restart()
    expect(await staleCopies(cloud)).not.toEqual([])
    await settle(cloud)
    expect(await staleCopies(cloud)).toEqual([])
    expect(await arrived()).toBe(CLASSES)
    const events = await documentsOf<{ event: string }>(cloud, 'history', { subject: 'unit:school' })
    expect(events.map(({ event }) => event)).toEqual(['moved'])
  })

  it('ends where the last of several moves at once has put it', async () => {
    await aLargeSchool()
    await Promise.all([move('other-town'), move('county'), move('town'), move('other-town')])
    expect(await move('other-town')).toMatchObject({ ok: true })
    await settle(cloud)
    expect(await staleCopies(cloud)).toEqual([])
    expect(await arrived()).toBe(CLASSES)
    expect(await openJobs(cloud)).toEqual([])
  })
})

describe('the figures after a move', () => {
  it('leave the old parent and come to the new one with the next roll-up; the ledger stays as it is', async () => {
    await peopleJoin('class-a', 6)
    await peopleJoin('village', 5)
    expect([await joinedIn('town'), await joinedIn('other-town')]).toEqual([11, null])
    const before = await ledgerAndCounters(cloud)
    expect(await move('other-town')).toMatchObject({ ok: true })
    expect([await joinedIn('town'), await joinedIn('other-town'), await joinedIn('county')]).toEqual([
      5, 6, 11,
    ])
    await unitsOf(cloud)('renameUnit', { unitId: 'school', name: '新名字学校' }, admin)
    await unitsOf(cloud)('archiveUnit', { unitId: 'school' }, admin)
    await settle(cloud)
    expect(await joinedIn('other-town')).toBe(6)
    const totals = await documentsOf<{ name: string; parentId: string }>(cloud, 'unitTotals', {
      unitId: 'school',
    })
    expect(totals).toMatchObject([{ name: '新名字学校', parentId: 'other-town' }])
    expect(await ledgerAndCounters(cloud)).toEqual(before)
  })
})
