import { databaseOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aUnitTree, CAMPAIGN, pathOf, type TestUnitId } from './seeds'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())
beforeEach(() => databaseOf(cloud).collection('alerts').where({}).remove())

const get = (unit: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${cloud.url}/functions/feed?unit=${unit}`, { method, headers })

type Feed = { unit: string; alerts: Record<string, unknown>[] }
const feedOf = async (unit: TestUnitId): Promise<Feed> => (await get(unit)).json() as Promise<Feed>

const PUBLISHED = new Date('2026-11-20T02:30:00Z')

async function anAlert(over: Record<string, unknown> = {}, areas: readonly TestUnitId[] = ['county']) {
  const content = {
    ...{ severity: 'severe', urgency: 'immediate', certainty: 'observed', scamTypeId: 'fake-police' },
    ...{
      headline: '有人冒充民警',
      whatHappens: '有人自称民警要您转钱。',
      whatToDo: ['挂断', '不转账', '打 96110'],
    },
    ...{ guideId: null, audiences: ['elder'], effectiveAt: PUBLISHED, expiresAt: new Date('2036-01-01') },
  }
  await databaseOf(cloud)
    .collection('alerts')
    .add({
      ...{ _id: 'the-alert', unitId: 'county', unitName: '测试县', unitPath: pathOf('county') },
      ...{ campaignId: CAMPAIGN, state: 'published', authorId: 'the-author', reviewerId: 'the-reviewer' },
      ...{ reviewNote: null, lastOperationId: 'none', areaUnitIds: areas, areaPaths: areas.map(pathOf) },
      ...{ areaNames: areas.map((id) => `名称 ${id}`), isPublic: areas.includes('county'), content },
      ...{ changedAt: PUBLISHED, publishedAt: PUBLISHED, seriesId: 'the-alert', version: 1, references: [] },
      ...over,
    })
}

describe('the public feed', () => {
  it('has the fields and values of CAP 1.2, for the unit and those below it', async () => {
    await anAlert()
    const expected = {
      ...{ identifier: 'the-alert', sender: 'county', sent: '2026-11-20T10:30:00+08:00' },
      ...{ status: 'Actual', msgType: 'Alert', scope: 'Public' },
      info: [
        {
          ...{ language: 'zh-CN', category: ['Security'], event: expect.any(String) as string },
          ...{ urgency: 'Immediate', severity: 'Severe', certainty: 'Observed', senderName: '测试县' },
          ...{ effective: '2026-11-20T10:30:00+08:00', expires: '2036-01-01T08:00:00+08:00' },
          ...{ headline: '有人冒充民警', description: '有人自称民警要您转钱。' },
          ...{ instruction: '挂断\n不转账\n打 96110', area: [{ areaDesc: '名称 county' }] },
        },
      ],
    }
    for (const unit of ['county', 'town', 'village'] as const) {
      expect((await feedOf(unit)).alerts).toEqual([expected])
    }
  })

  it('names nobody who wrote or reviewed, no class, and nothing that is not public', async () => {
    await anAlert({}, ['county', 'class-a'])
    await anAlert({ _id: 'of-the-town' }, ['town'])
    const text = await (await get('town')).text()
    expect(text).toContain('有人冒充民警')
    for (const secret of ['the-author', 'the-reviewer', 'class-a', 'of-the-town', CAMPAIGN]) {
      expect(text).not.toContain(secret)
    }
  })

  it('has none for a class, a school, or a unit that does not exist', async () => {
    for (const unit of ['class-a', 'school', 'nowhere', '', '../x']) {
      expect((await get(unit)).status).toBe(404)
    }
  })

  it('ends with the alert, and names a cancelled one for a week', async () => {
    await anAlert({
      content: { headline: 'over', effectiveAt: PUBLISHED, expiresAt: new Date('2026-11-21') },
    })
    expect((await feedOf('county')).alerts).toEqual([])
    await databaseOf(cloud).collection('alerts').where({}).remove()
    const cancelledAt = new Date(Date.now() - 3_600_000)
    await anAlert({ state: 'withdrawn', changedAt: cancelledAt })
    expect((await feedOf('county')).alerts).toMatchObject([
      { msgType: 'Cancel', references: 'county,the-alert,2026-11-20T10:30:00+08:00' },
    ])
    await databaseOf(cloud)
      .collection('alerts')
      .doc('the-alert')
      .update({ changedAt: new Date(Date.now() - 8 * 86_400_000) })
    expect((await feedOf('county')).alerts).toEqual([])
  })

  it('refers to every earlier version in an update, and in what ends it, with the reason', async () => {
    const at = (hour: number) => new Date(PUBLISHED.getTime() + hour * 3_600_000)
    const [first, second] = [
      { alertId: 'the-alert', publishedAt: at(0) },
      { alertId: 'the-second', publishedAt: at(1) },
    ]
    const gone = { state: 'withdrawn', changedAt: new Date() }
    await anAlert({ ...gone, replacedById: 'the-second' })
    const series = { seriesId: 'the-alert', emergencyReason: '来不及审' }
    await anAlert({
      ...{ ...series, ...gone, _id: 'the-second', replacedById: 'the-third' },
      ...{ version: 2, references: [first], publishedAt: at(1) },
    })
    await anAlert({
      ...{ ...series, _id: 'the-third', version: 3, references: [first, second], publishedAt: at(2) },
    })
    const references =
      'county,the-alert,2026-11-20T10:30:00+08:00 county,the-second,2026-11-20T11:30:00+08:00'
    const { alerts } = await feedOf('county')
    expect(alerts).toMatchObject([{ identifier: 'the-third', msgType: 'Update', references }])
    const etag = (await get('county')).headers.get('etag') ?? ''
    const cancelReason = '核实了，电话是派出所打的'
    await databaseOf(cloud)
      .collection('alerts')
      .doc('the-third')
      .update({ ...gone, cancelReason })
    const ended = await get('county', { 'if-none-match': etag })
    expect(ended.status).toBe(200)
    const text = await ended.text()
    expect((JSON.parse(text) as Feed).alerts).toEqual([
      {
        ...{ identifier: 'the-third-cancel', sender: 'county', sent: expect.any(String) as string },
        ...{ status: 'Actual', msgType: 'Cancel', scope: 'Public', note: cancelReason },
        references: `${references} county,the-third,2026-11-20T12:30:00+08:00`,
      },
    ])
    for (const secret of ['the-author', 'the-reviewer', '来不及审', CAMPAIGN])
      expect(text).not.toContain(secret)
  })

  it('answers 304 to whoever has it, and anew once it has changed', async () => {
    await anAlert()
    const first = await get('county')
    const etag = first.headers.get('etag') ?? ''
    const again = await get('county', { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await databaseOf(cloud)
      .collection('alerts')
      .doc('the-alert')
      .update({ state: 'withdrawn', changedAt: new Date() })
    expect((await get('county', { 'if-none-match': etag })).status).toBe(200)
  })

  it.each<[string, number, (etag: string) => string]>([
    ['a weak one', 304, (etag) => `W/${etag}`],
    ['a list with it', 304, (etag) => `"of-before", W/"of,another" ,${etag}`],
    ['whatever there is', 304, () => '*'],
    ['a list without it', 200, (etag) => `"of-before", "${etag.slice(2)}`],
    ['its letters without quotes', 200, (etag) => etag.slice(1, -1)],
  ])('compares what the reader has as HTTP says: %s, %i', async (_name, status, ofReader) => {
    await anAlert()
    const first = await get('county')
    const again = await get('county', { 'if-none-match': ofReader(first.headers.get('etag') ?? '') })
    expect([again.status, await again.text()]).toEqual([status, status === 304 ? '' : await first.text()])
  })

  it('answers HEAD as GET, without the body', async () => {
    await anAlert()
    const whole = await get('county')
    const head = await get('county', {}, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['etag', 'cache-control', 'content-type']) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    }
    const etag = whole.headers.get('etag') ?? ''
    expect((await get('county', { 'if-none-match': etag }, 'HEAD')).status).toBe(304)
  })

  it('takes nothing but GET and HEAD, and no other function answers it', async () => {
    expect((await get('county', {}, 'POST')).status).toBe(400)
    const other = await fetch(`${cloud.url}/functions/members?unit=county`)
    expect(await other.json()).toMatchObject({ ok: false, error: { code: 'BAD_JSON' } })
  })
})
