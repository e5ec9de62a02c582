import { sendingName } from '../../src/domain/broadcasts/shards'
import { AUTHOR, HOUR, valueOf } from './alert-seeds'
import { aCrowd, openIdOf } from './broadcast-crowd'
import { aPair, pushedTo } from './broadcast-seeds'
import { aStage, recalled, told, turns, type Stage } from './broadcast-stage'
import { databaseOf } from './database'

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

describe('a cancellation', () => {
  it('is told once to whoever was asked to tell somebody, from what is left of their consent', async () => {
    const [one, other, spent] = [
      await aFamily({ consents: 3 }),
      await aFamily({ consents: 2 }),
      await aFamily({ consents: 1 }),
    ]
    const alertId = await aSentAlert()
    const unasked = await aFamily({ consents: 3 })
    await valueOf(stage.cancelAlert(alertId))
    await sendAll()
    const asked = turns(one.child, other.child, spent.child)
    expect(await pushedTo(stage.cloud, alertId)).toEqual(
      [...asked, ...recalled(one.child, other.child)].sort(),
    )
    expect(await stage.remainingOf(one.child.openId)).toBe(1)
    expect(await stage.remainingOf(unasked.child.openId)).toBe(3)
    const { waves } = await stage.progressOf(alertId)
    expect(waves.find(({ wave }) => wave === 'cancel')).toMatchObject({
      isDone: true,
      counts: { accepted: 2 },
    })
  })

  it('is one message to whoever got the alert and was asked to tell somebody', async () => {
    const families = []
    for (let count = 0; count < 12; count++) {
      families.push(await aFamily({ unitId: 'village', audience: 'elder', consents: 5 }))
    }
    const children = families.map(({ child }) => child)
    const alertId = await aSentAlert()
    expect(await pushedTo(stage.cloud, alertId)).toEqual([...told(...children), ...turns(...children)].sort())
    await valueOf(stage.cancelAlert(alertId))
    await sendAll()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(
      [...told(...children), ...turns(...children), ...recalled(...children)].sort(),
    )
    for (const { openId } of children) expect(await stage.remainingOf(openId)).toBe(2)
  })

  it('is one message also where two workers come upon the same people at once', async () => {
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await aCrowd(stage.cloud, { from: 0, count: 400, unitId: 'village' }, 5)
    const crowd = Array.from({ length: 400 }, (_, nth) => ({ openId: openIdOf(nth) }))
    const db = databaseOf(stage.cloud)
    const pushedFor = (['alert', 'family'] as const).map((wave) => ({
      sending: sendingName(alertId, wave),
      part: 0,
    }))
    await db.collection('consents').where({ remaining: 5 }).update({ pushedFor })
    const relatives = [{ id: 'pair', memberId: 'somebody', is: 'helped', textSize: null }]
    await db.collection('members').where({ unitId: 'village' }).update({ relatives })
    await valueOf(stage.cancelAlert(alertId))
    await sendAll()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(recalled(...crowd))
  })

  it('can be opened by whoever was asked to tell somebody', async () => {
    const { child } = await aFamily({ consents: 2 })
    const alertId = await aSentAlert()
    await valueOf(stage.cancelAlert(alertId))
    const opened = await stage.cloud.call('alerts', 'getAlert', { alertId }, { as: child.token })
    expect(opened).toMatchObject({ ok: true, value: { isForHelped: true } })
  })
})

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
