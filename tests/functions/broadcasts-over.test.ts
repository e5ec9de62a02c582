import { anAlert, AUTHOR, DAY, outcomeOf, valueOf } from './alert-seeds'
import { aStage, type Stage } from './broadcast-stage'
import { databaseOf } from './database'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.end())
beforeEach(() => stage.clear())

/** As the next version leaves it when it is published. */
async function replace(alertId: string): Promise<void> {
  const alert = databaseOf(stage.cloud).collection('alerts').doc(alertId)
  await alert.update({ state: 'withdrawn', replacedById: 'the-next-version' })
}

const ENDINGS: readonly (readonly [
  'cancelled' | 'replaced' | 'expired',
  (id: string) => Promise<unknown>,
])[] = [
  ['cancelled', (alertId) => stage.cancelAlert(alertId)],
  ['replaced', replace],
  ['expired', () => stage.cloud.clock.advance(8 * DAY)],
]

describe('the plan of an alert', () => {
  const overOf = async (alertId: string) =>
    (await valueOf(stage.broadcast('planBroadcast', { alertId }, AUTHOR))).alertOver

  it.each(ENDINGS)('says that it is over, as starting does: %s', async (over, end) => {
    const alertId = await stage.published()
    expect(await overOf(alertId)).toBeNull()
    await end(alertId)
    expect(await overOf(alertId)).toBe(over)
    expect(await outcomeOf(stage.start(alertId))).toBe('BROADCAST_ALERT_OVER')
  })

  it('says so before it is published, not before it counts', async () => {
    expect(await overOf(await anAlert(stage.cloud, 'draft'))).toBe('unpublished')
    const effectiveAt = new Date(stage.cloud.clock.now() + DAY).toISOString()
    expect(await overOf(await stage.published({ effectiveAt }))).toBeNull()
  })
})

describe('a push that was cancelled', () => {
  it('announces no wave that does not come', async () => {
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await stage.send()
    const nextOf = async () => (await stage.progressOf(alertId)).waves.map(({ nextAt }) => nextAt)
    expect(await nextOf()).toEqual([null, expect.any(String)])
    await valueOf(stage.broadcast('cancelBroadcast', { alertId }, AUTHOR))
    expect(await nextOf()).toEqual([null, null])
  })
})

describe('a push of an alert that is over', () => {
  const move = (action: 'stopBroadcast' | 'resumeBroadcast' | 'cancelBroadcast', alertId: string) =>
    outcomeOf(stage.broadcast(action, { alertId }, AUTHOR))

  async function expectNothingToDo(alertId: string): Promise<void> {
    for (const action of ['stopBroadcast', 'resumeBroadcast', 'cancelBroadcast'] as const) {
      expect(await move(action, alertId)).toBe('BROADCAST_ALERT_OVER')
    }
  }

  it.each(ENDINGS)('says so, announces nothing, and nothing can be done: %s', async (alertOver, end) => {
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    await end(alertId)
    await expectNothingToDo(alertId)
    await stage.send()
    const progress = await stage.progressOf(alertId)
    expect(progress).toMatchObject({ alertOver, state: 'ended', secondsLeft: null })
    expect(progress.waves.map(({ nextAt }) => nextAt).filter(Boolean)).toEqual([])
    await expectNothingToDo(alertId)
  })

  it('that was stopped when it was replaced cannot go on', async () => {
    const alertId = await stage.published()
    await valueOf(stage.start(alertId))
    expect(await move('stopBroadcast', alertId)).toBe('OK')
    await replace(alertId)
    await expectNothingToDo(alertId)
  })

  it.each([false, true])(
    'tells in its state how the recall goes, and goes on with one that was held up; push cancelled: %s',
    async (isPushCancelled) => {
      await stage.somebody({ consents: 2 })
      const alertId = await stage.published()
      await valueOf(stage.start(alertId))
      await stage.send()
      if (isPushCancelled) await move('cancelBroadcast', alertId)
      await valueOf(stage.cancelAlert(alertId))
      const stateNow = async () => (await stage.progressOf(alertId)).state
      expect(await stateNow()).toBe('waiting')
      await stage.cloud.faults({ templateIds: ['another'] })
      await stage.send()
      expect(await stage.progressOf(alertId)).toMatchObject({ state: 'stopped', stopReason: 'template' })
      await stage.cloud.faults({})
      expect(await move('resumeBroadcast', alertId)).toBe('OK')
      for (let round = 0; round < 2; round++) {
        await stage.cloud.clock.advance(11 * 60_000)
        await stage.send()
      }
      expect(await stateNow()).toBe(isPushCancelled ? 'cancelled' : 'ended')
      const recall = (await stage.progressOf(alertId)).waves.find(({ wave }) => wave === 'cancel')
      expect(recall).toMatchObject({ isDone: true, counts: { accepted: 1 } })
    },
  )
})
