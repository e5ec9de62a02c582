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
