import { anAlert } from './alert-seeds'
import { databaseOf, documentsOf } from './database'
import { familiesIn, refusal } from './family-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aUnitTree, memberIdOf, tokenOf } from './seeds'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())

const { families, aPerson, aCode, agreed, pair, relativesOf } = familiesIn(() => cloud)

describe('families: at most five', () => {
  it('helpers, though the last two confirm at once', async () => {
    const helped = await aPerson()
    for (let helper = 0; helper < 4; helper++) await pair(helped, await aPerson())
    const [one, other] = [await aPerson(), await aPerson({ openId: 'sixth' })]
    const first = await agreed(helped, one)
    const [pairing] = await documentsOf<{ memberIds: string[] }>(cloud, 'pairings', { _id: first })
    const second = 'SECNDABC'
    const memberIds = [pairing?.memberIds[0], memberIdOf('sixth')]
    await databaseOf(cloud)
      .collection('pairings')
      .add({ ...pairing, _id: second, memberIds })
    const both = await Promise.all([
      families('confirmPairing', { code: first }, one),
      families('confirmPairing', { code: second }, other),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(refusal('FAMILY_FULL'))
    expect(await relativesOf(helped)).toHaveLength(5)
    expect(await families('startPairing', {}, helped)).toEqual(refusal('FAMILY_FULL'))
  }, 20_000)

  it('people to help, though six of them agreed and all are confirmed at once', async () => {
    const helper = await aPerson()
    const codes: string[] = []
    for (let helped = 0; helped < 6; helped++) codes.push(await agreed(await aPerson(), helper))
    const answers = await Promise.all(codes.map((code) => families('confirmPairing', { code }, helper)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    expect(answers).toContainEqual(refusal('FAMILY_FULL'))
    expect(await relativesOf(helper)).toHaveLength(5)
    expect(await families('openPairing', { code: 'ZZZZZZ99', calledAs: '我' }, helper)).toEqual(
      refusal('FAMILY_FULL'),
    )
  }, 20_000)

  it('and nobody twice', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    await pair(helped, helper)
    const code = await aCode(helped)
    expect(await families('openPairing', { code, calledAs: '孙女' }, helper)).toEqual(
      refusal('FAMILY_ALREADY'),
    )
  })
})

describe('families: endRelative', () => {
  it.each(['helped', 'helper'] as const)('by the %s ends it for both at once', async (who) => {
    const pairOf = { helped: await aPerson(), helper: await aPerson() }
    await pair(pairOf.helped, pairOf.helper)
    const [relative] = await relativesOf(pairOf.helped)
    const relativeId = relative?.id
    await families('endRelative', { relativeId }, pairOf[who])
    expect(await relativesOf(pairOf.helped)).toEqual([])
    expect(await relativesOf(pairOf.helper)).toEqual([])
    expect(await families('listUnread', {}, pairOf.helper)).toEqual({ ok: true, value: [] })
  })

  it('of somebody else’s pair changes nothing', async () => {
    const [helped, helper, stranger] = [await aPerson(), await aPerson(), await aPerson()]
    await pair(helped, helper)
    const [relative] = await relativesOf(helped)
    const payload = { relativeId: relative?.id }
    expect(await families('endRelative', payload, stranger)).toEqual({ ok: true, value: { ended: false } })
    expect(await families('suggestTextSize', { ...payload, size: 'large' }, stranger)).toEqual(
      refusal('RELATIVE_NOT_FOUND'),
    )
    expect(await relativesOf(helped)).toHaveLength(1)
  })

  it('comes with erasing everything', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    await pair(helped, helper)
    await cloud.call('members', 'eraseMyData', {}, { as: helped, idempotencyKey: aKey() })
    expect(await relativesOf(helper)).toEqual([])
  })
})

describe('families: what a helper sees', () => {
  it('is the warnings that the helped has not acknowledged, and nothing else', async () => {
    const [helped, helper] = [await aPerson({ unitId: 'village' }), await aPerson({ unitId: 'class-a' })]
    await pair(helped, helper)
    const alertId = await anAlert(cloud, 'published', { audiences: ['elder'] })
    await anAlert(cloud, 'published', { audiences: ['student'] })
    const unread = await families<{ alerts: { id: string }[] }[]>('listUnread', {}, helper)
    expect(unread).toMatchObject({ value: [{ alerts: [{ id: alertId }] }] })
    expect(JSON.stringify(unread)).not.toMatch(/member|unit|village|测试村/)
    await cloud.call('alerts', 'acknowledgeAlert', { alertId }, { as: helped, idempotencyKey: aKey() })
    expect(await families('listUnread', {}, helper)).toMatchObject({ value: [{ alerts: [] }] })
    expect(await families('listUnread', {}, helped)).toEqual({ ok: true, value: [] })
  })

  it('costs four reads, whomever they help', async () => {
    const helper = await aPerson()
    for (let helped = 0; helped < 3; helped++) await pair(await aPerson(), helper)
    await cloud.resetRequests()
    await families('listUnread', {}, helper)
    expect((await cloud.requests()).reads).toBeLessThanOrEqual(4)
  }, 20_000)

  it('takes eight changes at most to come about', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    const code = await agreed(helped, helper)
    await cloud.resetRequests()
    await families('confirmPairing', { code }, helper)
    expect((await cloud.requests()).mutations).toBeLessThanOrEqual(8)
  })
})

describe('families: suggestTextSize', () => {
  it('shows a size on the other phone until it is settled there', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    await pair(helped, helper)
    const [relative] = await relativesOf(helped)
    const relativeId = relative?.id
    await families('suggestTextSize', { relativeId, size: 'largest' }, helper)
    expect(await relativesOf(helped)).toMatchObject([{ textSize: 'largest' }])
    expect(await families('settleTextSize', { relativeId }, helper)).toEqual(refusal('RELATIVE_NOT_FOUND'))
    await families('settleTextSize', { relativeId }, helped)
    expect(await relativesOf(helped)).toMatchObject([{ textSize: null }])
  })
})

describe('families: what is stored', () => {
  it('is in the export of a member', async () => {
    const [helped, helper] = [await aPerson({ openId: 'exports' }), await aPerson()]
    await pair(helped, helper)
    const mine = await cloud.call<{ collections: { members: { relatives: unknown[] }[] } }>(
      'members',
      'exportMyData',
      {},
      { as: tokenOf('exports') },
    )
    expect(mine.ok && mine.value.collections.members[0]?.relatives).toHaveLength(1)
  })
})
