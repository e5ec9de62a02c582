import { rmSync } from 'node:fs'
import type { AlertContent } from '../../src/domain/alerts/alert'
import { alertPeople, anAlert, AUTHOR, forgetAlerts, HOUR, outcomeOf, valueOf } from './alert-seeds'
import {
  aPair,
  aPerson,
  broadcastsOf,
  forgetBroadcasts,
  functionsWithoutPushTimers,
  pushedTo,
} from './broadcast-seeds'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aUnitTree, memberIdOf, pathOf } from './seeds'

let cloud: LocalCloud
let functionsDir: string
let broadcast: ReturnType<typeof broadcastsOf>
beforeAll(async () => {
  functionsDir = functionsWithoutPushTimers()
  cloud = await startLocalCloud({ functionsDir })
  broadcast = broadcastsOf(cloud)
  await aUnitTree(cloud)
  await alertPeople(cloud)
})
afterAll(async () => {
  await cloud.stop()
  rmSync(functionsDir, { recursive: true })
})
beforeEach(async () => {
  await cloud.faults({})
  await atChina('2027-03-01T10:00')
  await forgetAlerts(cloud)
  await forgetBroadcasts(cloud)
})

const atChina = (text: string) => cloud.clock.set(Date.parse(`${text}+08:00`) - Date.now())
const send = () => cloud.fireTimer('pushes', 'sendAt00')
const published = (over: Partial<AlertContent> = {}) =>
  anAlert(cloud, 'published', { severity: 'severe', ...over })
const start = (alertId: string, typedPeople: number | null = null) =>
  broadcast('startBroadcast', { alertId, typedPeople }, AUTHOR)
const progressOf = async (alertId: string) => {
  const progress = await valueOf(broadcast('getBroadcast', { alertId }, AUTHOR))
  if (!progress) throw new Error('there is no broadcast')
  return progress
}
const remainingOf = async (openId: string) => {
  const [consent] = await documentsOf<{ remaining: number }>(cloud, 'consents', { _id: memberIdOf(openId) })
  return consent?.remaining
}

let people = 0
const somebody = async (seed: Omit<Parameters<typeof aPerson>[1], 'openId'> = {}) => {
  const openId = `person-${++people}`
  const token = await aPerson(cloud, { openId, ...seed })
  return { openId, token }
}
const told = (...openIds: string[]) => openIds.map((openId) => `${openId} 点开`).sort()

describe('a broadcast', () => {
  it('goes once to whoever is meant and said yes, and to nobody else', async () => {
    const meant = await somebody({ consents: 2 })
    const guest = await somebody({ unitId: 'other-town', otherUnitIds: ['village'], consents: 1 })
    const elsewhere = await somebody({ unitId: 'other-town', consents: 1 })
    await somebody()
    await somebody({ audience: 'student', consents: 1 })
    const alertId = await published()
    await valueOf(start(alertId))
    await Promise.all([send(), send(), send()])
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(told(meant.openId, guest.openId))
    expect(await remainingOf(meant.openId)).toBe(1)
    expect(await remainingOf(elsewhere.openId)).toBe(1)
  })

  it('says in the message what happened, who says so, when, and what to do', async () => {
    await somebody({ consents: 1 })
    const alertId = await published({ headline: '有人冒充民警打电话' })
    await valueOf(start(alertId))
    await send()
    const log = await cloud.wechatLog()
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
    const { openId } = await somebody({ consents: 9 })
    const alertId = await published()
    const key = aKey()
    const starts = [key, key, aKey(), aKey()].map((one) =>
      outcomeOf(broadcast('startBroadcast', { alertId, typedPeople: null }, AUTHOR, one)),
    )
    const outcomes = await Promise.all(starts)
    expect(outcomes.filter((code) => code !== 'OK' && code !== 'REQUEST_IN_PROGRESS')).toEqual([])
    await Promise.all([send(), send()])
    expect(await pushedTo(cloud, alertId)).toEqual(told(openId))
    const history = await documentsOf<{ event: string }>(cloud, 'history', { subject: `alert:${alertId}` })
    expect(history.map(({ event }) => event)).toEqual(['pushStarted'])
  })

  it('leaves to two alerts at once no more messages than somebody agreed to', async () => {
    const crowd = []
    for (let count = 0; count < 12; count++) crowd.push(await somebody({ consents: 1 }))
    const alertIds = [await published(), await published()]
    for (const alertId of alertIds) await valueOf(start(alertId))
    await Promise.all([send(), send(), send(), send()])
    const sent = (await Promise.all(alertIds.map((alertId) => pushedTo(cloud, alertId)))).flat()
    expect(sent.sort()).toEqual(told(...crowd.map(({ openId }) => openId)))
  })

  it('is not for an alert that is not published, over, or withdrawn while it waits', async () => {
    await somebody({ consents: 1 })
    const draft = await anAlert(cloud, 'inReview')
    expect(await outcomeOf(start(draft))).toBe('BROADCAST_ALERT_OVER')
    const over = await published({ expiresAt: new Date(cloud.clock.now() + HOUR).toISOString() })
    const withdrawn = await published({ effectiveAt: new Date(cloud.clock.now() + HOUR).toISOString() })
    await valueOf(start(withdrawn))
    await databaseOf(cloud).collection('alerts').doc(withdrawn).update({ state: 'withdrawn' })
    await cloud.clock.advance(2 * HOUR)
    expect(await outcomeOf(start(over))).toBe('BROADCAST_ALERT_OVER')
    await send()
    expect(await pushedTo(cloud, withdrawn)).toEqual([])
    await cloud.clock.advance(24 * HOUR)
    await send()
    expect((await progressOf(withdrawn)).state).toBe('ended')
  })
})

describe('limits', () => {
  it.each([
    ['severe', '2027-03-01T23:30', true],
    ['moderate', '2027-03-01T23:30', false],
    ['moderate', '2027-03-02T06:59', false],
    ['minor', '2027-03-02T07:00', true],
  ] as const)('a %s alert at %s in China goes at once: %s', async (severity, at, atOnce) => {
    await atChina(at)
    const { openId } = await somebody({ consents: 1 })
    const alertId = await published({ severity })
    const { startsAt } = await valueOf(start(alertId))
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(atOnce ? told(openId) : [])
    if (atOnce) return
    expect(startsAt).toBe('2027-03-01T23:00:00.000Z')
    await atChina('2027-03-02T07:00')
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(told(openId))
  })

  it('are five a unit and day, on China’s clock', async () => {
    for (let count = 0; count < 5; count++) await valueOf(start(await published()))
    const sixth = await published()
    expect(await outcomeOf(start(sixth))).toBe('BROADCAST_DAY_LIMIT')
    await atChina('2027-03-01T23:59')
    expect(await outcomeOf(start(sixth))).toBe('BROADCAST_DAY_LIMIT')
    await atChina('2027-03-02T00:01')
    expect(await outcomeOf(start(sixth))).toBe('OK')
  })

  it('ask above ten thousand people for the number, and wait two minutes', async () => {
    const path = { unitId: 'village', unitPath: pathOf('village'), otherUnits: [], grants: [] }
    const db = databaseOf(cloud)
    for (let part = 0; part < 21; part++) {
      const some = Array.from({ length: 500 }, (_, n) => ({
        ...path,
        _id: `crowd-${part}-${n}`,
        openIdHash: `${part}-${n}`,
      }))
      await db.collection('members').add(some.map((one) => ({ ...one, audience: 'parent', relatives: [] })))
    }
    const { openId } = await somebody({ audience: 'parent', consents: 1 })
    const alertId = await published({ audiences: ['parent'] })
    const plan = await valueOf(broadcast('planBroadcast', { alertId }, AUTHOR))
    expect(plan).toMatchObject({ isTyped: true, reach: { people: 10_500 } })
    expect(await outcomeOf(start(alertId))).toBe('BROADCAST_TYPED')
    expect(await outcomeOf(start(alertId, 10_501))).toBe('BROADCAST_TYPED')
    const { startsAt } = await valueOf(start(alertId, 10_500))
    expect(Date.parse(startsAt) - cloud.clock.now()).toBeGreaterThan(100_000)
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual([])
    await cloud.clock.advance(120_000)
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(told(openId))
    await db.collection('members').where({ audience: 'parent' }).remove()
  })
})

describe('families', () => {
  const turns = (...openIds: string[]) => openIds.map((openId) => `${openId} 请告`)

  it('are asked at once for whoever cannot be reached, later for whoever has not acknowledged, and once', async () => {
    const silent = await somebody()
    const slow = await somebody({ consents: 1 })
    const quick = await somebody({ consents: 1 })
    const [ofSilent, ofSlow, ofQuick] = [
      await somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 }),
      await somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 }),
      await somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 }),
    ]
    await aPair(cloud, silent.openId, ofSilent.openId)
    await aPair(cloud, slow.openId, ofSlow.openId)
    await aPair(cloud, quick.openId, ofQuick.openId)
    const alertId = await published()
    const plan = await valueOf(broadcast('planBroadcast', { alertId }, AUTHOR))
    expect(plan.hasTemplate).toBe(true)
    await valueOf(start(alertId))
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(
      [...told(slow.openId, quick.openId), ...turns(ofSilent.openId)].sort(),
    )
    await cloud.call('alerts', 'acknowledgeAlert', { alertId }, { as: quick.token, idempotencyKey: aKey() })
    await cloud.clock.advance(2 * HOUR - 60_000)
    await send()
    expect(await pushedTo(cloud, alertId)).toHaveLength(3)
    await cloud.clock.advance(120_000)
    await Promise.all([send(), send()])
    await cloud.clock.advance(24 * HOUR)
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(
      [...told(slow.openId, quick.openId), ...turns(ofSilent.openId, ofSlow.openId)].sort(),
    )
    const nudged = await documentsOf<{ memberId: string }>(cloud, 'familyNudges')
    expect(nudged.map(({ memberId }) => memberId).sort()).toEqual(
      [silent, slow].map(({ openId }) => memberIdOf(openId)).sort(),
    )
  })

  it('get one message for all whom they help', async () => {
    const [mother, father] = [await somebody(), await somebody()]
    const child = await somebody({ audience: 'citizen', unitId: 'other-town', consents: 3 })
    await aPair(cloud, mother.openId, child.openId)
    await aPair(cloud, father.openId, child.openId)
    const alertId = await published()
    await valueOf(start(alertId))
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(turns(child.openId))
    expect(await remainingOf(child.openId)).toBe(2)
    expect(await documentsOf(cloud, 'familyNudges')).toHaveLength(2)
  })
})

describe('stopping', () => {
  it('stops, goes on where it stopped, and ends for good', async () => {
    const first = await somebody({ consents: 2 })
    const alertId = await published()
    await valueOf(start(alertId))
    expect(await valueOf(broadcast('stopBroadcast', { alertId }, AUTHOR))).toEqual({ state: 'stopped' })
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual([])
    expect(await progressOf(alertId)).toMatchObject({ state: 'stopped', stopReason: 'person' })
    await valueOf(broadcast('resumeBroadcast', { alertId }, AUTHOR))
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual(told(first.openId))
    const other = await published()
    await valueOf(start(other))
    expect(await valueOf(broadcast('cancelBroadcast', { alertId: other }, AUTHOR))).toEqual({
      state: 'cancelled',
    })
    await send()
    expect(await pushedTo(cloud, other)).toEqual([])
    expect(await outcomeOf(broadcast('resumeBroadcast', { alertId: other }, AUTHOR))).toBe('BROADCAST_OVER')
    expect(await outcomeOf(broadcast('stopBroadcast', { alertId: await published() }, AUTHOR))).toBe(
      'BROADCAST_NOT_FOUND',
    )
  })

  it.each([
    ['template', { templateIds: ['another'] }],
    ['page', { pages: ['pages/home/index'] }],
  ])(
    'by a mistake of the deployment (%s): the reason is shown, and nobody is lost when it is mended',
    async (because, faults) => {
      const crowd = [await somebody({ consents: 1 }), await somebody({ consents: 1 })]
      const alertId = await published()
      await valueOf(start(alertId))
      await cloud.faults(faults)
      await send()
      expect(await progressOf(alertId)).toMatchObject({ state: 'stopped', stopReason: because })
      await cloud.faults({})
      await send()
      expect(await pushedTo(cloud, alertId)).toEqual([])
      await valueOf(broadcast('resumeBroadcast', { alertId }, AUTHOR))
      await cloud.clock.advance(11 * 60_000)
      await send()
      await cloud.clock.advance(11 * 60_000)
      await send()
      expect(await pushedTo(cloud, alertId)).toEqual(told(...crowd.map(({ openId }) => openId)))
    },
  )
})

describe('WeChat’s answers', () => {
  it('43101 spends the consent, 40003 as well, and both are counted', async () => {
    const [refusing, unknown, fine] = [
      await somebody({ consents: 3 }),
      await somebody({ consents: 3 }),
      await somebody({ consents: 3 }),
    ]
    await cloud.faults({ refusedOpenIds: [refusing.openId], unknownOpenIds: [unknown.openId] })
    const alertId = await published()
    await valueOf(start(alertId))
    await send()
    expect(await remainingOf(refusing.openId)).toBe(0)
    expect(await remainingOf(unknown.openId)).toBe(0)
    expect(await remainingOf(fine.openId)).toBe(2)
    expect((await progressOf(alertId)).counts).toEqual({ accepted: 1, refused: 1, unknown: 1, failed: 0 })
  })

  it.each([
    ['busy', { errorRate: 1 }],
    ['over its quota', { quota: 0 }],
  ])('%s: left alone for longer and longer, and nobody is lost', async (_, faults) => {
    const crowd = []
    for (let count = 0; count < 30; count++) crowd.push(await somebody({ consents: 1 }))
    const alertId = await published()
    await valueOf(start(alertId))
    await cloud.faults(faults)
    for (let round = 0; round < 4; round++) {
      await send()
      await cloud.clock.advance(11 * 60_000)
    }
    const asked = (await cloud.wechatLog()).filter(({ request }) =>
      (request as { page?: string }).page?.endsWith(alertId),
    )
    expect(asked.length).toBeLessThan(6 * 30)
    await cloud.faults({})
    for (let round = 0; round < 3; round++) {
      await send()
      await cloud.clock.advance(11 * 60_000)
    }
    expect(await pushedTo(cloud, alertId)).toEqual(told(...crowd.map(({ openId }) => openId)))
    expect(await progressOf(alertId)).toMatchObject({ counts: { accepted: 30, failed: 0 } })
  })

  it('busy until the alert ends: whoever waited keeps the consent, and is counted as failed', async () => {
    const { openId } = await somebody({ consents: 1 })
    const alertId = await published({ expiresAt: new Date(cloud.clock.now() + HOUR).toISOString() })
    await valueOf(start(alertId))
    await cloud.faults({ errorRate: 1 })
    await send()
    await cloud.clock.advance(2 * HOUR)
    await send()
    expect(await remainingOf(openId)).toBe(1)
    expect(await progressOf(alertId)).toMatchObject({ counts: { accepted: 0, failed: 1 } })
  })
})
