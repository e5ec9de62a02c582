import type { Audience } from '../../src/domain/shared/taxonomy'
import {
  DAY,
  ELDER,
  ELDER_ELSEWHERE,
  HOUR,
  NEVER_JOINED,
  STUDENT,
  alertPeople,
  alertsOf,
  anAlert,
  forgetAlerts,
  outcomeOf,
  valueOf,
} from './alert-seeds'
import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aMember, aUnitTree, memberIdOf } from './seeds'

let cloud: LocalCloud
let call: ReturnType<typeof alertsOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  call = alertsOf(cloud)
  await aUnitTree(cloud)
  await alertPeople(cloud)
})
afterAll(() => cloud.stop())
beforeEach(() => forgetAlerts(cloud))

const inbox = (as: string, audience: Audience = 'citizen') => valueOf(call('listAlerts', { audience }, as))
const home = (as: string, audience: Audience = 'citizen') => valueOf(call('getHome', { audience }, as))

describe('alerts: listAlerts', () => {
  it.each([
    ['an elder of a village of the town', ELDER, 'citizen', true],
    ['a student of the town', STUDENT, 'elder', false],
    ['an elder of another town', ELDER_ELSEWHERE, 'elder', false],
    ['a guest', 'device-1', 'elder', false],
    ['somebody in WeChat who never joined', NEVER_JOINED, 'elder', false],
  ] as const)('an alert for the elders of the town, to %s', async (_, as, audience, isShown) => {
    await anAlert(cloud, 'published')
    expect(await inbox(as, audience)).toHaveLength(isShown ? 1 : 0)
  })

  it.each([
    ['a guest who reads as an elder', 'device-1', 'elder', true],
    ['a guest who reads as a student', 'device-1', 'student', false],
    ['somebody in WeChat who never joined', NEVER_JOINED, 'elder', true],
    ['an elder of another town', ELDER_ELSEWHERE, 'student', true],
  ] as const)('an alert for the elders of the whole county, to %s', async (_, as, audience, isShown) => {
    await anAlert(cloud, 'published', { areaUnitIds: ['county'] })
    expect(await inbox(as, audience)).toHaveLength(isShown ? 1 : 0)
  })

  it('shows what is for another unit of the member as well, which they may acknowledge', async () => {
    const parent = await aMember(cloud, {
      ...{ openId: 'parent-of-two', unitId: 'other-town', audience: 'elder' },
      otherUnitIds: ['village'],
    })
    const alertId = await anAlert(cloud, 'published')
    expect(await inbox(parent)).toMatchObject([{ id: alertId }])
    expect(await outcomeOf(call('acknowledgeAlert', { alertId }, parent))).toBe('OK')
    const [counted] = await documentsOf(cloud, 'participations', { memberId: memberIdOf('parent-of-two') })
    expect(counted).toMatchObject({ kind: 'alertAcknowledged', unitId: 'other-town' })
  })

  it('shows an alert from the moment it begins until the moment it ends', async () => {
    const begin = cloud.clock.now() + DAY
    await anAlert(cloud, 'published', {
      effectiveAt: new Date(begin).toISOString(),
      expiresAt: new Date(begin + DAY).toISOString(),
    })
    expect(await inbox(ELDER)).toHaveLength(0)
    await cloud.clock.set(DAY + HOUR)
    expect(await inbox(ELDER)).toHaveLength(1)
    await cloud.clock.set(2 * DAY + HOUR)
    expect(await inbox(ELDER)).toHaveLength(0)
    await cloud.clock.set(0)
  })

  it('puts what is not acknowledged first, then what is more severe', async () => {
    const [minor, severe, known] = [
      await anAlert(cloud, 'published', { severity: 'minor' }),
      await anAlert(cloud, 'published', { severity: 'severe' }),
      await anAlert(cloud, 'published', { severity: 'severe' }),
    ]
    await valueOf(call('acknowledgeAlert', { alertId: known }, ELDER))
    const shown = await inbox(ELDER)
    expect(shown.map(({ id, isAcknowledged }) => [id, isAcknowledged])).toEqual([
      [severe, false],
      [minor, false],
      [known, true],
    ])
  })
})

describe('alerts: getAlert', () => {
  it('shows a member what is meant for them, and a guest what is public', async () => {
    const forTown = await anAlert(cloud, 'published')
    const forAll = await anAlert(cloud, 'published', { areaUnitIds: ['county'] })
    const get = (alertId: string, as: string) => outcomeOf(call('getAlert', { alertId }, as))
    expect(await get(forTown, ELDER)).toBe('OK')
    expect(await get(forTown, 'device-1')).toBe('ALERT_NOT_FOUND')
    expect(await get(forTown, ELDER_ELSEWHERE)).toBe('ALERT_NOT_FOUND')
    expect(await get(forTown, STUDENT)).toBe('ALERT_NOT_FOUND')
    expect(await get(forAll, 'device-1')).toBe('OK')
    expect(await get('no-such-alert', ELDER)).toBe('ALERT_NOT_FOUND')
  })

  it.each(['draft', 'inReview'] as const)('hides one that is %s', async (state) => {
    const alertId = await anAlert(cloud, state, { areaUnitIds: ['county'] })
    expect(await outcomeOf(call('getAlert', { alertId }, ELDER))).toBe('ALERT_NOT_FOUND')
    expect(await outcomeOf(call('getAlert', { alertId }, 'device-1'))).toBe('ALERT_NOT_FOUND')
  })
})

describe('alerts: acknowledgeAlert', () => {
  it('counts once however often a person says it', async () => {
    const alertId = await anAlert(cloud, 'published')
    const acknowledge = () => valueOf(call('acknowledgeAlert', { alertId }, ELDER))
    expect(await acknowledge()).toEqual({ counted: true })
    expect(await acknowledge()).toEqual({ counted: false })
    expect(await documentsOf(cloud, 'acknowledgements')).toHaveLength(1)
    expect(await documentsOf(cloud, 'participations')).toMatchObject([
      { kind: 'alertAcknowledged', subjectId: alertId, unitId: 'village', memberId: memberIdOf('elder') },
    ])
    expect(await valueOf(call('getAlert', { alertId }, ELDER))).toMatchObject({ isAcknowledged: true })
  })

  it.each([
    ['a guest', 'device-1', 'WECHAT_REQUIRED'],
    ['somebody who never joined', NEVER_JOINED, 'NOT_JOINED'],
    ['an elder of another town', ELDER_ELSEWHERE, 'ALERT_NOT_FOUND'],
    ['a student', STUDENT, 'ALERT_NOT_FOUND'],
  ])('refuses %s, and counts nothing', async (_, as, code) => {
    const alertId = await anAlert(cloud, 'published')
    expect(await outcomeOf(call('acknowledgeAlert', { alertId }, as))).toBe(code)
    expect(await documentsOf(cloud, 'participations')).toEqual([])
  })
})

describe('alerts: getHome', () => {
  it('shows a member the newest alert, and how many wait for them', async () => {
    const severe = await anAlert(cloud, 'published', { severity: 'severe' })
    const newest = await anAlert(cloud, 'published', { severity: 'minor' })
    expect(await home(ELDER)).toMatchObject({
      unitName: '测试村',
      audience: 'elder',
      newestAlert: { id: newest },
      unreadCount: 2,
    })
    await valueOf(call('acknowledgeAlert', { alertId: severe }, ELDER))
    expect(await home(ELDER)).toMatchObject({ newestAlert: { id: newest }, unreadCount: 1 })
  })

  it('shows a guest what is public for the audience they chose, with nothing waiting', async () => {
    const alertId = await anAlert(cloud, 'published', { areaUnitIds: ['county'], audiences: ['student'] })
    const nobody = { unitName: null, unreadCount: 0 }
    expect(await home('device-1', 'student')).toMatchObject({ ...nobody, newestAlert: { id: alertId } })
    expect(await home('device-1', 'elder')).toMatchObject({ ...nobody, newestAlert: null })
  })

  it.each([
    ['a member', ELDER, 3],
    ['a guest', 'device-1', 1],
  ])('costs %s few reads, however many alerts there are', async (_, as, reads) => {
    for (let number = 0; number < 10; number++) await anAlert(cloud, 'published', { areaUnitIds: ['county'] })
    await cloud.resetRequests()
    await home(as, 'elder')
    expect(await cloud.requests()).toMatchObject({ reads, mutations: 0 })
  })
})
