import type { Severity } from '../../src/domain/alerts/alert'
import { alertPeople, anAlert, AUTHOR, DAY, forgetAlerts, HOUR, outcomeOf, valueOf } from './alert-seeds'
import { aPair, aPerson, broadcastsOf, pushedTo } from './broadcast-seeds'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, memberIdOf, pathOf } from './seeds'

let cloud: LocalCloud
let broadcast: ReturnType<typeof broadcastsOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  broadcast = broadcastsOf(cloud)
  await aUnitTree(cloud)
  await alertPeople(cloud)
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.faults({})
  await atChina('2027-03-01T10:00')
  await forgetAlerts(cloud)
  const db = databaseOf(cloud)
  for (const name of ['broadcasts', 'broadcastShards', 'consents', 'familyNudges', 'alertOpenings']) {
    await db
      .collection(name)
      .where({ _id: db.command.neq('') })
      .remove()
  }
})

const atChina = (text: string) => cloud.clock.set(Date.parse(`${text}+08:00`) - Date.now())
const send = () => cloud.fireTimer('pushes', 'sendAt00')
const start = (alertId: string, typedPeople: number | null = null) =>
  broadcast('startBroadcast', { alertId, typedPeople }, AUTHOR)
const published = (severity: Severity = 'severe') => anAlert(cloud, 'published', { severity })
const know = (alertId: string, as: string) =>
  cloud.call('alerts', 'acknowledgeAlert', { alertId }, { as, idempotencyKey: aKey() })

let people = 0
const nextId = () => `person-${++people}`

describe('a broadcast', () => {
  it('goes once to whoever is meant and said yes, and to nobody else', async () => {
    const [meant, guest, silent, elsewhere, student] = [nextId(), nextId(), nextId(), nextId(), nextId()]
    await aPerson(cloud, { openId: meant, consents: 2 })
    await aPerson(cloud, { openId: guest, unitId: 'other-town', otherUnitIds: ['village'], consents: 1 })
    await aPerson(cloud, { openId: silent })
    await aPerson(cloud, { openId: elsewhere, unitId: 'other-town', consents: 1 })
    await aPerson(cloud, { openId: student, audience: 'student', consents: 1 })
    const alertId = await published()
    expect(await outcomeOf(start(alertId))).toBe('OK')
    await Promise.all([send(), send(), send()])
    await send()
    expect(await pushedTo(cloud, alertId)).toEqual([`${meant} 点开`, `${guest} 点开`].sort())
    const left = await documentsOf<{ _id: string; remaining: number }>(cloud, 'consents')
    expect(left.find(({ _id }) => _id === memberIdOf(meant))?.remaining).toBe(1)
    expect(left.find(({ _id }) => _id === memberIdOf(elsewhere))?.remaining).toBe(1)
  })

  it('is started once, whoever presses and however often', async () => {
    await aPerson(cloud, { openId: nextId(), consents: 9 })
    const alertId = await published()
    const key = aKey()
    const starts = [key, key, aKey(), aKey()].map((one) =>
      broadcast('startBroadcast', { alertId, typedPeople: null }, AUTHOR, one),
    )
    const outcomes = (await Promise.all(starts)).map((result) => (result.ok ? 'OK' : result.error.code))
    expect(outcomes.filter((code) => code !== 'REQUEST_IN_PROGRESS')).not.toContain('INTERNAL')
    await Promise.all([send(), send()])
    expect(await pushedTo(cloud, alertId)).toHaveLength(1)
  })
})
