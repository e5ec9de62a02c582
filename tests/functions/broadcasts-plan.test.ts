import fc from 'fast-check'
import { inFives } from '../../src/domain/broadcasts/figures'
import { AUDIENCE_IDS, type Audience } from '../../src/domain/shared/taxonomy'
import { valueOf } from './alert-seeds'
import { aPair } from './broadcast-seeds'
import { aStage, type Stage } from './broadcast-stage'
import { databaseOf, documentsOf } from './database'
import { aKey, memberIdOf, pathOf, type TestUnitId } from './seeds'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.end())
beforeEach(async () => {
  await stage.clear()
  await forgetMembers()
})

async function forgetMembers(): Promise<void> {
  const db = databaseOf(stage.cloud)
  await db
    .collection('members')
    .where({ _id: db.command.neq('') })
    .remove()
}

/** Responsible for the whole county, and meant by none of the alerts. */
async function anOrganiser(): Promise<string> {
  const { openId, token } = await stage.somebody({ unitId: 'county', audience: 'citizen' })
  const grants = [{ role: 'organiser', unitPath: pathOf('county') }]
  await databaseOf(stage.cloud)
    .collection('members')
    .doc(memberIdOf(openId))
    .update({ grants, audience: 'staff' })
  return token
}

const UNITS = ['county', 'town', 'other-town', 'village', 'school', 'class-a', 'class-b'] as const

type Person = {
  readonly unitId: TestUnitId
  readonly otherUnitIds: readonly TestUnitId[]
  readonly audience: Audience
  readonly consents: number
}
const aUnitId = fc.constantFrom<TestUnitId>(...UNITS)
const aRandomPerson: fc.Arbitrary<Person> = fc.record({
  unitId: aUnitId,
  otherUnitIds: fc.uniqueArray(aUnitId, { maxLength: 2 }),
  audience: fc.constantFrom(...AUDIENCE_IDS),
  consents: fc.constantFrom(0, 0, 1, 2),
})

const isIn = (areas: readonly TestUnitId[]) => (unitId: TestUnitId) =>
  areas.some((area) => pathOf(unitId).includes(area))

describe('the plan', () => {
  it('counts whom the alert is for and how they can be reached, as a recount one by one does', async () => {
    const crowds = fc.sample(fc.array(aRandomPerson, { minLength: 40, maxLength: 60 }), {
      numRuns: 3,
      seed: 7,
    })
    const addressed: readonly { areas: readonly TestUnitId[]; audiences: readonly Audience[] }[] = [
      { areas: ['county'], audiences: ['elder', 'student', 'parent', 'citizen'] },
      { areas: ['town', 'village'], audiences: ['elder', 'parent'] },
      { areas: ['village', 'class-a', 'other-town'], audiences: ['student', 'citizen', 'elder'] },
    ]
    for (const [at, crowd] of crowds.entries()) {
      await stage.clear()
      const { areas, audiences } = addressed[at] ?? { areas: ['county'], audiences: [] }
      await forgetMembers()
      const people: (Person & { openId: string })[] = []
      for (const person of crowd) people.push({ ...person, ...(await stage.somebody(person)) })
      const organiser = await anOrganiser()
      for (let pair = 0; pair + 1 < people.length; pair += 3) {
        await aPair(stage.cloud, people[pair]?.openId ?? '', people[pair + 1]?.openId ?? '')
      }
      const alertId = await stage.published({ areaUnitIds: [...areas], audiences: [...audiences] })
      const plan = await valueOf(stage.broadcast('planBroadcast', { alertId }, organiser))
      const meant = people.filter(
        ({ unitId, otherUnitIds, audience }) =>
          audiences.includes(audience) && [unitId, ...otherUnitIds].some(isIn(areas)),
      )
      const byPush = meant.filter(({ consents }) => consents > 0)
      const byFamily = meant.filter(({ openId, consents }) => {
        const place = people.findIndex((one) => one.openId === openId)
        return consents === 0 && place % 3 === 0 && (people[place + 1]?.consents ?? 0) > 0
      })
      expect(plan.reach).toEqual({
        people: inFives(meant.length),
        byPush: inFives(byPush.length),
        byFamily: inFives(byFamily.length),
        unreached: inFives(meant.length) - inFives(byPush.length) - inFives(byFamily.length),
      })
      expect(plan.units.reduce((sum, unit) => sum + unit.people, 0)).toBeLessThanOrEqual(meant.length)
    }
  })

  it('names no unit of fewer than five, and no figure that is not in fives', async () => {
    for (let count = 0; count < 7; count++) await stage.somebody({ unitId: 'village', consents: count % 2 })
    for (let count = 0; count < 4; count++) await stage.somebody({ unitId: 'school', consents: 1 })
    const alertId = await stage.published({ areaUnitIds: ['town'], audiences: ['elder'] })
    const organiser = await anOrganiser()
    const plan = await valueOf(stage.broadcast('planBroadcast', { alertId }, organiser))
    await valueOf(stage.broadcast('startBroadcast', { alertId, typedPeople: null }, organiser))
    const [stored] = await documentsOf<{ planned: object; tiles: object[] }>(stage.cloud, 'broadcasts')
    expect(stored).toMatchObject({ planned: plan.reach, tiles: plan.units })
    expect(plan.units.map(({ name }) => name)).toEqual(['测试村'])
    for (const unit of [plan.reach, ...plan.units]) {
      for (const figure of [unit.people, unit.byPush, unit.byFamily, unit.unreached])
        expect(figure % 5).toBe(0)
    }
  })
})

describe('the standing', () => {
  it('counts everybody once: known, told at the door, through the family, or open', async () => {
    const crowd: { openId: string; token: string }[] = []
    for (let count = 0; count < 30; count++)
      crowd.push(await stage.somebody({ unitId: 'village', audience: 'parent', consents: 1 }))
    const alertId = await stage.published({ areaUnitIds: ['town'], audiences: ['parent'] })
    const organiser = await anOrganiser()
    await valueOf(stage.broadcast('startBroadcast', { alertId, typedPeople: null }, organiser))
    await stage.send()
    const db = databaseOf(stage.cloud)
    const inTurn = (from: number, to: number) => crowd.slice(from, to)
    for (const { token } of inTurn(0, 25)) {
      await stage.cloud.call('alerts', 'openAlert', { alertId }, { as: token, idempotencyKey: aKey() })
    }
    for (const { token } of inTurn(0, 10)) {
      await stage.cloud.call('alerts', 'acknowledgeAlert', { alertId }, { as: token, idempotencyKey: aKey() })
    }
    const visited = inTurn(5, 16).map(({ openId }, n) => ({
      _id: `telling-${n}`,
      memberId: memberIdOf(openId),
      alertId,
      outcome: 'met',
    }))
    await db.collection('visitTellings').add(visited)
    const nudged = inTurn(8, 23).map(({ openId }, n) => ({
      _id: `nudge-${n}`,
      memberId: memberIdOf(openId),
      alertId,
      tile: 'village',
    }))
    await db.collection('familyNudges').add(nudged)
    const progress = await valueOf(stage.broadcast('getBroadcast', { alertId }, organiser))
    expect(progress?.units).toEqual([
      {
        ...{ unitId: 'village', name: '测试村', people: 30 },
        // Told and known counts as known; told and asked through the family, as told.
        ...{ known: 10, visited: 5, family: 5, open: 10, accepted: 30, opened: 25 },
      },
    ])
    expect(await documentsOf(stage.cloud, 'alertOpenings', { alertId })).toHaveLength(25)
    expect(JSON.stringify(await documentsOf(stage.cloud, 'alertOpenings'))).not.toContain('person-')
  })
})
