import { valueOf } from './alert-seeds'
import { aCrowd } from './broadcast-crowd'
import { pushedTo } from './broadcast-seeds'
import { aStage, told, type Stage } from './broadcast-stage'
import { databaseOf, documentsOf } from './database'
import { pathOf, type TestUnitId } from './seeds'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.end())
beforeEach(() => stage.clear())

const PEOPLE = 400
const CONSENTS = 9
/** As many as a unit may start in a day. */
const SENDINGS = 5
const UNITS = ['village', 'other-town'] as const

/** Everybody who agreed to something: by the copy in their consent, which is what a sending goes by. */
async function moveAllTo(unitId: TestUnitId): Promise<void> {
  const db = databaseOf(stage.cloud)
  await db
    .collection('consents')
    .where({ remaining: db.command.gte(0) })
    .update({ unitId, unitPath: db.command.set(pathOf(unitId)) })
}

const later = () => new Date(stage.cloud.clock.now() + 60_000)

describe('whoever moves in the middle of a sending', () => {
  it('and was told in the old unit is not told in the new one', async () => {
    const person = await stage.somebody({ consents: 3 })
    const alertId = await stage.published({ areaUnitIds: [...UNITS] })
    await valueOf(stage.start(alertId))
    const parts = databaseOf(stage.cloud).collection('broadcastShards')
    await stage.cloud.faults({ errorRate: 1 })
    await stage.send()
    await stage.cloud.faults({})
    await parts
      .where({ areaUnitId: 'village', isHome: true })
      .update({ nextAt: new Date(stage.cloud.clock.now()) })
    await parts.where({ areaUnitId: 'other-town' }).update({ nextAt: later(), cursor: '' })
    await stage.send()
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(person))
    await moveAllTo('other-town')
    await stage.cloud.clock.advance(120_000)
    await stage.send()
    const open = await documentsOf(stage.cloud, 'broadcastShards', { areaUnitId: 'other-town', nextAt: null })
    expect(open).toHaveLength(2)
    expect(await pushedTo(stage.cloud, alertId)).toEqual(told(person))
    expect(await stage.remainingOf(person.openId)).toBe(2)
  })

  it('to and fro while four workers send is told once at most, and pays for what went alone', async () => {
    await aCrowd(stage.cloud, { from: 0, count: PEOPLE, unitId: 'village' }, CONSENTS)
    let went = 0
    for (let sending = 0; sending < SENDINGS; sending++) {
      const alertId = await stage.published({ areaUnitIds: [...UNITS] })
      await valueOf(stage.start(alertId))
      let isSending = true
      const toAndFro = async () => {
        for (let at = 0; isSending; at = 1 - at) await moveAllTo(UNITS[at] ?? 'village')
      }
      const moving = Promise.all([toAndFro(), toAndFro(), toAndFro()])
      await Promise.all([stage.send(), stage.send(), stage.send(), stage.send()])
      isSending = false
      await moving
      const pushed = await pushedTo(stage.cloud, alertId)
      expect(pushed).toEqual([...new Set(pushed)])
      went += pushed.length
    }
    const consents = await documentsOf<{ remaining: number }>(stage.cloud, 'consents')
    const left = consents.reduce((sum, { remaining }) => sum + remaining, 0)
    expect(left + went).toBe(PEOPLE * CONSENTS)
  })
})
