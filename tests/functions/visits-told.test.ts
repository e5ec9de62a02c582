import type { VisitActions, VisitView } from '../../src/domain/visits/contract'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, CAMPAIGN, memberIdOf, pathOf } from './seeds'

const HOUR = 3_600_000

let cloud: LocalCloud
let organiser: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  organiser = await aMember(cloud, {
    openId: 'organiser',
    grants: [{ role: 'organiser', unitId: 'village' }],
  })
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.clock.set(0))

const visits = <T>(action: string, payload: unknown, as: string, idempotencyKey = aKey()) =>
  cloud.call<T>('visits', action, payload, { as, idempotencyKey })

async function valueOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

let people = 0
/** An elder of the village on its visit list. */
async function anElder(): Promise<{ as: string; memberId: string; visitId: string }> {
  const openId = `elder-${++people}`
  const as = await aMember(cloud, { openId, audience: 'elder' })
  const contact = { calledAs: '柳阿姨', way: 'phone', where: '0570-1234' }
  await valueOf(visits('askForVisit', { relativeId: null, contact }, as))
  const [visit] = await documentsOf<{ _id: string }>(cloud, 'visits', { memberId: memberIdOf(openId) })
  return { as, memberId: memberIdOf(openId), visitId: visit?._id ?? '' }
}

let alerts = 0
async function anAlert(severity: 'severe' | 'moderate' | 'minor', hoursAgo: number): Promise<string> {
  const _id = `alert-${++alerts}`
  const at = new Date(cloud.clock.now() - hoursAgo * HOUR)
  const content = {
    ...{
      severity,
      urgency: 'immediate',
      certainty: 'observed',
      scamTypeId: 'fake-police',
      headline: '冒充民警',
    },
    ...{ whatHappens: '有人自称民警要您转钱。', whatToDo: ['挂断', '不转账', '打 96110'], guideId: null },
    ...{ audiences: ['elder'], effectiveAt: at, expiresAt: new Date('2036-01-01') },
  }
  await databaseOf(cloud)
    .collection('alerts')
    .add({
      ...{ _id, unitId: 'town', unitName: '测试镇', unitPath: pathOf('town'), campaignId: CAMPAIGN },
      ...{ state: 'published', authorId: 'a', reviewerId: 'b', reviewNote: null, lastOperationId: 'none' },
      ...{
        areaUnitIds: ['town'],
        areaPaths: [pathOf('town')],
        areaNames: ['测试镇'],
        isPublic: false,
        content,
      },
      ...{ changedAt: at, publishedAt: at },
    })
  return _id
}

const untoldOf = async (visitId: string) => {
  const listed = await valueOf(visits<VisitView[]>('listVisits', { unitId: 'village' }, organiser))
  return listed.find(({ id }) => id === visitId)?.untold
}
const open = (visitId: string) =>
  valueOf(visits<VisitActions['openVisit']['output']>('openVisit', { visitId }, organiser))

beforeEach(() => databaseOf(cloud).collection('alerts').where({}).remove())

describe('who is on the list and has not acknowledged an alert', () => {
  it('comes up once its time is over, with the words to say, and goes when they acknowledge', async () => {
    const { as, visitId } = await anElder()
    const alertId = await anAlert('severe', 23)
    expect(await untoldOf(visitId)).toBe(0)
    await cloud.clock.advance(2 * HOUR)
    expect(await untoldOf(visitId)).toBe(1)
    expect((await open(visitId)).untold).toEqual([
      {
        ...{ alertId, headline: '冒充民警', whatHappens: '有人自称民警要您转钱。' },
        ...{ whatToDo: ['挂断', '不转账', '打 96110'], tries: 0, publishedAt: expect.any(String) as string },
      },
    ])
    await cloud.call('alerts', 'acknowledgeAlert', { alertId }, { as, idempotencyKey: aKey() })
    expect(await untoldOf(visitId)).toBe(0)
  })

  it('is met or spoken to and then is told; who was not found stays, and the tries are counted once each', async () => {
    const [met, missed] = [await anElder(), await anElder()]
    const alertId = await anAlert('moderate', 80)
    await anAlert('minor', 2_000)
    const tell = (visitId: string, outcome: string, key = aKey()) =>
      valueOf(visits('tellVisit', { visitId, alertId, outcome }, organiser, key))
    const key = aKey()
    await tell(missed.visitId, 'notFound', key)
    await tell(missed.visitId, 'notFound', key)
    await tell(missed.visitId, 'notFound')
    expect((await open(missed.visitId)).untold).toMatchObject([{ alertId, tries: 2 }])
    expect(await tell(met.visitId, 'met')).toEqual({ isTold: true })
    expect(await untoldOf(met.visitId)).toBe(0)
    await tell(met.visitId, 'notFound')
    expect(await untoldOf(met.visitId)).toBe(0)
    await tell(missed.visitId, 'phoned')
    expect(await untoldOf(missed.visitId)).toBe(0)
    const history = await documentsOf(cloud, 'history', { subject: `visit:${missed.visitId}` })
    expect(history.map(({ event }) => event)).toEqual(expect.arrayContaining(['notFound', 'phoned']))
  })

  it('goes with their data', async () => {
    const { as, memberId, visitId } = await anElder()
    const alertId = await anAlert('severe', 30)
    await valueOf(visits('tellVisit', { visitId, alertId, outcome: 'met' }, organiser))
    expect(await documentsOf(cloud, 'visitTellings', { memberId })).toHaveLength(1)
    await cloud.call('members', 'eraseMyData', {}, { as, idempotencyKey: aKey() })
    expect(await documentsOf(cloud, 'visitTellings', { memberId })).toEqual([])
  })
})
