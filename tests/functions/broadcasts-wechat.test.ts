import { AUTHOR, HOUR, outcomeOf, valueOf } from './alert-seeds'
import { pushedTo } from './broadcast-seeds'
import { aStage, recalled, told, type Stage } from './broadcast-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.end())
beforeEach(() => stage.clear())

describe('stopping', () => {
  it('stops, goes on where it stopped, and ends for good', async () => {
    const first = await stage.somebody({ consents: 2 })
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    expect(await valueOf(stage.broadcast('stopBroadcast', { alertId }, AUTHOR))).toEqual({ state: 'stopped' })
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([])
    expect(await stage.progressOf(alertId)).toMatchObject({ state: 'stopped', stopReason: 'person' })
    await valueOf(stage.broadcast('resumeBroadcast', { alertId }, AUTHOR))
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(first))
    const other = await stage.published()
    await valueOf(stage.start(other))
    expect(await valueOf(stage.broadcast('cancelBroadcast', { alertId: other }, AUTHOR))).toEqual({
      state: 'cancelled',
    })
    await stage.send()
    expect(await pushedTo(stage.cloud, other)).toEqual([])
    expect(await outcomeOf(stage.broadcast('resumeBroadcast', { alertId: other }, AUTHOR))).toBe(
      'BROADCAST_OVER',
    )
    expect(
      await outcomeOf(stage.broadcast('stopBroadcast', { alertId: await stage.published() }, AUTHOR)),
    ).toBe('BROADCAST_NOT_FOUND')
  })

  it.each([
    ['template', { templateIds: ['another'] }],
    ['page', { pages: ['pages/home/index'] }],
  ])(
    'by a mistake of the deployment (%s): the reason is shown, and nobody is lost when it is mended',
    async (because, faults) => {
      const crowd = [await stage.somebody({ consents: 1 }), await stage.somebody({ consents: 1 })]
      const alertId = await stage.published()
      await valueOf(stage.start(alertId))
      await stage.cloud.faults(faults)
      await stage.send()
      expect(await stage.progressOf(alertId)).toMatchObject({ state: 'stopped', stopReason: because })
      await stage.cloud.faults({})
      await stage.send()
      expect(await pushedTo(stage.cloud, alertId)).toEqual([])
      await valueOf(stage.broadcast('resumeBroadcast', { alertId }, AUTHOR))
      await stage.cloud.clock.advance(11 * 60_000)
      await stage.send()
      await stage.cloud.clock.advance(11 * 60_000)
      await stage.send()
      expect(await pushedTo(stage.cloud, alertId)).toEqual(told(...crowd))
    },
  )
})

describe('WeChat’s answers', () => {
  it('43101 spends the consent, 40003 as well, and both are counted', async () => {
    const [refusing, unknown, fine] = [
      await stage.somebody({ consents: 3 }),
      await stage.somebody({ consents: 3 }),
      await stage.somebody({ consents: 3 }),
    ]
    await stage.cloud.faults({ refusedOpenIds: [refusing.openId], unknownOpenIds: [unknown.openId] })
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await stage.send()
    expect(await stage.remainingOf(refusing.openId)).toBe(0)
    expect(await stage.remainingOf(unknown.openId)).toBe(0)
    expect(await stage.remainingOf(fine.openId)).toBe(2)
    expect((await stage.progressOf(alertId)).counts).toEqual({
      accepted: 1,
      refused: 1,
      unknown: 1,
      failed: 0,
    })
  })

  it.each([
    ['busy', { errorRate: 1 }],
    ['over its quota', { quota: 0 }],
  ])('%s: left alone for longer and longer, and nobody is lost', async (_, faults) => {
    const crowd = []
    for (let count = 0; count < 30; count++) crowd.push(await stage.somebody({ consents: 1 }))
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await stage.cloud.faults(faults)
    for (let round = 0; round < 4; round++) {
      await stage.send()
      await stage.cloud.clock.advance(11 * 60_000)
    }
    const asked = (await stage.cloud.wechatLog()).filter(({ request }) =>
      (request as { page?: string }).page?.endsWith(alertId),
    )
    expect(asked.length).toBeLessThan(6 * 30)
    await stage.cloud.faults({})
    for (let round = 0; round < 3; round++) {
      await stage.send()
      await stage.cloud.clock.advance(11 * 60_000)
    }
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(...crowd))
    expect(await stage.progressOf(alertId)).toMatchObject({ counts: { accepted: 30, failed: 0 } })
  })

  it('busy until the alert ends: whoever waited keeps the consent, and is counted as failed', async () => {
    const { openId } = await stage.somebody({ consents: 1 })
    const alertId = await stage.published({
      expiresAt: new Date(stage.cloud.clock.now() + HOUR).toISOString(),
    })
    await valueOf(stage.start(alertId))
    await stage.cloud.faults({ errorRate: 1 })
    await stage.send()
    await stage.cloud.clock.advance(2 * HOUR)
    await stage.send()
    expect(await stage.remainingOf(openId)).toBe(1)
    expect(await stage.progressOf(alertId)).toMatchObject({ counts: { accepted: 0, failed: 1 } })
  })
})

describe('what was taken and has not gone', () => {
  it.each(['cancelBroadcast', 'cancelAlert'] as const)(
    'is given back after %s, also where it was stopped',
    async (action) => {
      const { openId } = await stage.somebody({ consents: 1 })
      const alertId = await stage.published()
      await valueOf(stage.start(alertId))
      await stage.cloud.faults({ errorRate: 1 })
      await stage.send()
      expect(await stage.remainingOf(openId)).toBe(0)
      await valueOf(stage.broadcast('stopBroadcast', { alertId }, AUTHOR))
      if (action === 'cancelBroadcast') await valueOf(stage.broadcast(action, { alertId }, AUTHOR))
      else await valueOf(stage.cancelAlert(alertId))
      await stage.cloud.faults({})
      await stage.cloud.clock.advance(3 * HOUR)
      await stage.send()
      expect(await stage.remainingOf(openId)).toBe(1)
      expect(await pushedTo(stage.cloud, alertId)).toEqual([])
      expect((await stage.progressOf(alertId)).waves.every(({ isDone }) => isDone)).toBe(true)
    },
  )
})

describe('a cancellation', () => {
  it('is told to those who got the alert, once, and stops what was still to go', async () => {
    const got = await stage.somebody({ consents: 2 })
    const spent = await stage.somebody({ consents: 1 })
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await stage.send()
    const late = await stage.somebody({ consents: 2 })
    await valueOf(stage.cancelAlert(alertId))
    await valueOf(stage.cancelAlert(alertId)).catch(() => undefined)
    await Promise.all([stage.send(), stage.send()])
    await stage.cloud.clock.advance(3 * HOUR)
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([...told(got, spent), ...recalled(got)].sort())
    expect(await stage.remainingOf(late.openId)).toBe(2)
    expect((await stage.progressOf(alertId)).waves.map(({ wave, isDone }) => [wave, isDone])).toEqual([
      ['alert', true],
      ['family', true],
      ['cancel', true],
    ])
  })

  it('of an alert that was never pushed pushes nothing', async () => {
    await stage.somebody({ consents: 1 })
    const alertId = await stage.published()
    await valueOf(stage.cancelAlert(alertId))
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([])
  })
})
