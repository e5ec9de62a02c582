import { anAlert, AUTHOR, HOUR, outcomeOf, valueOf } from './alert-seeds'
import { aPair, pushedTo } from './broadcast-seeds'
import { aStage, told, turns, type Stage } from './broadcast-stage'
import { databaseOf, documentsOf } from './database'
import { aKey, memberIdOf, pathOf } from './seeds'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.end())
beforeEach(() => stage.clear())

describe('a broadcast', () => {
  it('goes once to whoever is meant and said yes, and to nobody else', async () => {
    const meant = await stage.somebody({ consents: 2 })
    const guest = await stage.somebody({ unitId: 'other-town', otherUnitIds: ['village'], consents: 1 })
    const elsewhere = await stage.somebody({ unitId: 'other-town', consents: 1 })
    await stage.somebody()
    await stage.somebody({ audience: 'student', consents: 1 })
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await Promise.all([stage.send(), stage.send(), stage.send()])
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(meant, guest))
    expect(await stage.remainingOf(meant.openId)).toBe(1)
    expect(await stage.remainingOf(elsewhere.openId)).toBe(1)
  })

  it('says in the message what happened, who says so, when, and what to do', async () => {
    await stage.somebody({ consents: 1 })
    const alertId = await stage.published({ headline: '有人冒充民警打电话' })
    await valueOf(stage.start(alertId))
    await stage.send()
    const log = await stage.cloud.wechatLog()
    expect(log.at(-1)?.request).toMatchObject({
      template_id: 'local-alert',
      page: `pages/alert/index?id=${alertId}`,
      data: {
        thing1: { value: '有人冒充民警打电话' },
        thing2: { value: '测试镇' },
        time3: { value: '2027-03-01 10:00' },
        thing4: { value: '点开看怎么防，看完点“我知道了”' },
      },
    })
  })

  it('is started once, whoever presses and however often', async () => {
    const person = await stage.somebody({ consents: 9 })
    const alertId = await stage.published()
    const key = aKey()
    const starts = [key, key, aKey(), aKey()].map((one) =>
      outcomeOf(stage.broadcast('startBroadcast', { alertId, typedPeople: null }, AUTHOR, one)),
    )
    const outcomes = await Promise.all(starts)
    expect(outcomes.filter((code) => code !== 'OK' && code !== 'REQUEST_IN_PROGRESS')).toEqual([])
    await Promise.all([stage.send(), stage.send()])
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(person))
    const history = await documentsOf<{ event: string }>(stage.cloud, 'history', {
      subject: `alert:${alertId}`,
    })
    expect(history.map(({ event }) => event)).toEqual(['pushStarted'])
  })

  it('leaves to two alerts at once no more messages than somebody agreed to', async () => {
    const crowd = []
    for (let count = 0; count < 12; count++) crowd.push(await stage.somebody({ consents: 1 }))
    const alertIds = [await stage.published(), await stage.published()]
    for (const alertId of alertIds) await valueOf(stage.start(alertId))
    await Promise.all([stage.send(), stage.send(), stage.send(), stage.send()])
    const sent = (await Promise.all(alertIds.map((alertId) => pushedTo(stage.cloud, alertId)))).flat()
    expect(sent.sort()).toEqual(told(...crowd))
  })

  it('is not for an alert that is not published, over, or withdrawn while it waits', async () => {
    await stage.somebody({ consents: 1 })
    const draft = await anAlert(stage.cloud, 'inReview')
    expect(await outcomeOf(stage.start(draft))).toBe('BROADCAST_ALERT_OVER')
    const over = await stage.published({ expiresAt: new Date(stage.cloud.clock.now() + HOUR).toISOString() })
    const withdrawn = await stage.published({
      effectiveAt: new Date(stage.cloud.clock.now() + HOUR).toISOString(),
    })
    await valueOf(stage.start(withdrawn))
    await databaseOf(stage.cloud).collection('alerts').doc(withdrawn).update({ state: 'withdrawn' })
    await stage.cloud.clock.advance(2 * HOUR)
    expect(await outcomeOf(stage.start(over))).toBe('BROADCAST_ALERT_OVER')
    await stage.send()
    expect(await pushedTo(stage.cloud, withdrawn)).toEqual([])
    await stage.cloud.clock.advance(24 * HOUR)
    await stage.send()
    expect((await stage.progressOf(withdrawn)).state).toBe('ended')
  })
})

describe('limits', () => {
  it.each([
    ['severe', '2027-03-01T23:30', true],
    ['moderate', '2027-03-01T23:30', false],
    ['moderate', '2027-03-02T06:59', false],
    ['minor', '2027-03-02T07:00', true],
  ] as const)('a %s alert at %s in China goes at once: %s', async (severity, at, atOnce) => {
    await stage.atChina(at)
    const person = await stage.somebody({ consents: 1 })
    const alertId = await stage.published({ severity })
    const { startsAt } = await valueOf(stage.start(alertId))
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(atOnce ? told(person) : [])
    if (atOnce) return
    expect(startsAt).toBe('2027-03-01T23:00:00.000Z')
    await stage.atChina('2027-03-02T07:00')
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(person))
  })

  it('hold up what is still on its way at ten in the evening', async () => {
    await stage.atChina('2027-03-01T21:50')
    const person = await stage.somebody({ consents: 1 })
    const alertId = await stage.published({ severity: 'moderate' })
    await valueOf(stage.start(alertId))
    await stage.atChina('2027-03-01T22:10')
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([])
    await stage.atChina('2027-03-02T07:00')
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(person))
  })

  it('are five a unit and day, on China’s clock', async () => {
    for (let count = 0; count < 5; count++) await valueOf(stage.start(await stage.published()))
    const sixth = await stage.published()
    expect(await outcomeOf(stage.start(sixth))).toBe('BROADCAST_DAY_LIMIT')
    await stage.atChina('2027-03-01T23:59')
    expect(await outcomeOf(stage.start(sixth))).toBe('BROADCAST_DAY_LIMIT')
    await stage.atChina('2027-03-02T00:01')
    expect(await outcomeOf(stage.start(sixth))).toBe('OK')
  })

  it('ask above ten thousand people for the number, and wait two minutes', async () => {
    const path = { unitId: 'village', unitPath: pathOf('village'), otherUnits: [], grants: [] }
    const db = databaseOf(stage.cloud)
    for (let part = 0; part < 21; part++) {
      const some = Array.from({ length: 500 }, (_, n) => ({
        ...path,
        _id: `crowd-${part}-${n}`,
        openIdHash: `${part}-${n}`,
      }))
      await db.collection('members').add(some.map((one) => ({ ...one, audience: 'parent', relatives: [] })))
    }
    const person = await stage.somebody({ audience: 'parent', consents: 1 })
    const alertId = await stage.published({ audiences: ['parent'] })
    const plan = await valueOf(stage.broadcast('planBroadcast', { alertId }, AUTHOR))
    expect(plan).toMatchObject({ isTyped: true, reach: { people: 10_500 } })
    expect(await outcomeOf(stage.start(alertId))).toBe('BROADCAST_TYPED')
    expect(await outcomeOf(stage.start(alertId, 10_501))).toBe('BROADCAST_TYPED')
    const { startsAt } = await valueOf(stage.start(alertId, 10_500))
    expect(Date.parse(startsAt) - stage.cloud.clock.now()).toBeGreaterThan(100_000)
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([])
    await stage.cloud.clock.advance(120_000)
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(person))
    await db.collection('members').where({ audience: 'parent' }).remove()
  })
})

describe('families', () => {
  it('are asked at once for whoever cannot be reached, later for whoever has not acknowledged, and once', async () => {
    const silent = await stage.somebody()
    const slow = await stage.somebody({ consents: 1 })
    const quick = await stage.somebody({ consents: 1 })
    const [ofSilent, ofSlow, ofQuick] = [
      await stage.somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 }),
      await stage.somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 }),
      await stage.somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 }),
    ]
    await aPair(stage.cloud, silent.openId, ofSilent.openId)
    await aPair(stage.cloud, slow.openId, ofSlow.openId)
    await aPair(stage.cloud, quick.openId, ofQuick.openId)
    const alertId = await stage.published()
    const plan = await valueOf(stage.broadcast('planBroadcast', { alertId }, AUTHOR))
    expect(plan.hasTemplate).toBe(true)
    await valueOf(stage.start(alertId))
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([...told(slow, quick), ...turns(ofSilent)].sort())
    await stage.cloud.call(
      'alerts',
      'acknowledgeAlert',
      { alertId },
      { as: quick.token, idempotencyKey: aKey() },
    )
    await stage.cloud.clock.advance(2 * HOUR - 60_000)
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toHaveLength(3)
    await stage.cloud.clock.advance(120_000)
    await Promise.all([stage.send(), stage.send()])
    await stage.cloud.clock.advance(24 * HOUR)
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(
      [...told(slow, quick), ...turns(ofSilent, ofSlow)].sort(),
    )
    const nudged = await documentsOf<{ memberId: string }>(stage.cloud, 'familyNudges')
    expect(nudged.map(({ memberId }) => memberId).sort()).toEqual(
      [silent, slow].map(({ openId }) => memberIdOf(openId)).sort(),
    )
  })

  it('get one message for all whom they help', async () => {
    const [mother, father] = [await stage.somebody(), await stage.somebody()]
    const child = await stage.somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 })
    await aPair(stage.cloud, mother.openId, child.openId)
    await aPair(stage.cloud, father.openId, child.openId)
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(turns(child))
    expect(await stage.remainingOf(child.openId)).toBe(2)
    expect(await documentsOf(stage.cloud, 'familyNudges')).toHaveLength(2)
    const open = (id: string, as: string) =>
      stage.cloud.call<{ isForHelped: boolean }>('alerts', 'getAlert', { alertId: id }, { as })
    expect(await open(alertId, child.token)).toMatchObject({ ok: true, value: { isForHelped: true } })
    expect(await open(alertId, mother.token)).toMatchObject({ ok: true, value: { isForHelped: false } })
    const stranger = await stage.somebody({ audience: 'citizen', unitId: 'other-town' })
    expect(await outcomeOf(open(alertId, stranger.token))).toBe('ALERT_NOT_FOUND')
  })
})
