import type { Board, MeetingActions, MeetingSummary } from '../../src/domain/meetings/contract'
import type { StaffHistory } from '../../src/domain/staff/contract'
import type { Result } from '../../src/domain/shared/result'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, type TestUnitId } from './seeds'

let cloud: LocalCloud
let school: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  school = await anOrganiser('school')
})
afterAll(() => cloud.stop())

const anOrganiser = (unitId: TestUnitId) =>
  aMember(cloud, { openId: `of-${unitId}`, unitId, grants: [{ role: 'organiser', unitId }] })

const prepare = (unitId: TestUnitId, as: string): Promise<Result<Board>> => {
  const input: MeetingActions['prepareMeeting']['input'] = { unitId, audience: 'student' }
  return cloud.call('meetings', 'prepareMeeting', input, { as, idempotencyKey: aKey() })
}

async function listed(unitId: TestUnitId, as: string): Promise<readonly string[]> {
  const result = await cloud.call<readonly MeetingSummary[]>('meetings', 'listMeetings', { unitId }, { as })
  if (!result.ok) throw new Error(result.error.code)
  return result.value.map(({ unitId: of }) => of)
}

describe('the meetings of a whole school', () => {
  it('are prepared for its classes and seen by its organiser, and by nobody beside', async () => {
    const [teacher, stranger] = [await anOrganiser('class-a'), await anOrganiser('other-town')]
    expect(await prepare('class-b', school)).toMatchObject({ ok: true, value: { unitName: '二班' } })
    expect(await prepare('class-a', teacher)).toMatchObject({ ok: true })
    expect((await listed('school', school)).slice().sort()).toEqual(['class-a', 'class-b'])
    expect(await listed('class-a', teacher)).toEqual(['class-a'])
    expect(await prepare('class-b', teacher)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(await prepare('class-b', stranger)).toMatchObject({ error: { code: 'FORBIDDEN' } })
    expect(await listed('other-town', stranger)).toEqual([])
  })

  it('stand in the history: who prepared, opened and ended one', async () => {
    const county = await aMember(cloud, {
      openId: 'of-the-county',
      unitId: 'county',
      grants: [{ role: 'admin', unitId: 'county' }],
    })
    const prepared = await prepare('class-b', school)
    const meetingId = prepared.ok ? prepared.value.id : ''
    for (const [from, to] of [
      ['prepared', 'gathering'],
      ['gathering', 'closed'],
    ]) {
      const moving = { as: school, idempotencyKey: aKey() }
      await cloud.call('meetings', 'moveMeeting', { meetingId, from, to }, moving)
    }
    const input = { unitId: 'town', page: 0 }
    const history = await cloud.call<StaffHistory>('staff', 'listHistory', input, { as: county })
    const events = history.ok ? history.value.events.filter(({ kind }) => kind === 'meeting') : []
    expect(events.slice(0, 3).map(({ event }) => event)).toEqual(['closed', 'opened', 'prepared'])
    expect(history).toMatchObject({ value: { isIntact: true } })
  })

  it('go along when a class moves to another school', async () => {
    const grants = [
      { role: 'admin', unitId: 'county' },
      { role: 'organiser', unitId: 'county' },
    ] as const
    const admin = await aMember(cloud, { openId: 'admin', unitId: 'county', grants })
    const moving = { as: admin, idempotencyKey: aKey() }
    const moved = await cloud.call('units', 'moveUnit', { unitId: 'school', parentId: 'other-town' }, moving)
    expect(moved).toMatchObject({ ok: true })
    await cloud.fireTimer('units', 'settleUnits')
    expect(new Set(await listed('other-town', admin))).toEqual(new Set(['class-a', 'class-b']))
    expect(await listed('town', admin)).toEqual([])
  })
})
