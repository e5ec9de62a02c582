import { AUTHOR, HOUR, valueOf } from './alert-seeds'
import { aPair, pushedTo } from './broadcast-seeds'
import { aStage, turns, type Stage } from './broadcast-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.end())
beforeEach(() => stage.clear())

/** An elder who agreed to nothing, and whoever helps them. */
async function aFamily(helper: Parameters<Stage['somebody']>[0]) {
  const elder = await stage.somebody()
  const child = await stage.somebody({ audience: 'citizen', unitId: 'other-town', ...helper })
  await aPair(stage.cloud, elder.openId, child.openId)
  return { elder, child }
}

async function aSentAlert(): Promise<string> {
  const alertId = await stage.published()
  await valueOf(stage.start(alertId))
  await stage.send()
  return alertId
}

/** By three workers at once, and again when every lease is over. */
async function sendAll(): Promise<void> {
  await Promise.all([stage.send(), stage.send(), stage.send()])
  await stage.cloud.clock.advance(3 * HOUR)
  await stage.send()
}

describe('a helper', () => {
  it.each(['cancelBroadcast', 'cancelAlert'] as const)(
    'gets back a message that was taken and had not gone at %s, also where it was stopped',
    async (action) => {
      const { child } = await aFamily({ consents: 1 })
      await stage.cloud.faults({ errorRate: 1 })
      const alertId = await aSentAlert()
      expect(await stage.remainingOf(child.openId)).toBe(0)
      await valueOf(stage.broadcast('stopBroadcast', { alertId }, AUTHOR))
      if (action === 'cancelBroadcast') await valueOf(stage.broadcast(action, { alertId }, AUTHOR))
      else await valueOf(stage.cancelAlert(alertId))
      await stage.cloud.faults({})
      await sendAll()
      expect(await stage.remainingOf(child.openId)).toBe(1)
      expect(await pushedTo(stage.cloud, alertId)).toEqual([])
    },
  )

  it('keeps a message that went before the sending was cancelled given out, and it stays counted', async () => {
    const { child } = await aFamily({ consents: 2 })
    const alertId = await aSentAlert()
    await valueOf(stage.broadcast('cancelBroadcast', { alertId }, AUTHOR))
    await sendAll()
    expect(await stage.remainingOf(child.openId)).toBe(1)
    expect(await stage.progressOf(alertId)).toMatchObject({ counts: { accepted: 1, failed: 0 } })
  })

  it('who refuses makes room for the next one of the family', async () => {
    const { elder, child } = await aFamily({ consents: 1 })
    const sibling = await stage.somebody({ audience: 'citizen', unitId: 'other-town', consents: 1 })
    await aPair(stage.cloud, elder.openId, sibling.openId)
    await stage.cloud.faults({ refusedOpenIds: [child.openId] })
    const alertId = await aSentAlert()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([])
    await sendAll()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(turns(sibling))
  })
})
