import { isChainIntact, type HistoryEvent } from '../../cloudfunctions/_platform/history'
import type { OwnVisit, VisitView } from '../../src/domain/visits/contract'
import { documentsOf } from './database'
import { familiesIn, refusal } from './family-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, memberIdOf, tokenOf } from './seeds'

const DAY = 86_400_000

let cloud: LocalCloud
let organiser: string
let ofTown: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grants = [{ role: 'organiser', unitId: 'village' }] as const
  organiser = await aMember(cloud, { openId: 'organiser', grants })
  ofTown = await aMember(cloud, { openId: 'town', grants: [{ role: 'organiser', unitId: 'town' }] })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.clock.set(0))

const { aPerson, pair, relativesOf, families } = familiesIn(() => cloud)

const visits = <T>(action: string, payload: unknown, as: string) =>
  cloud.call<T>('visits', action, payload, { as, idempotencyKey: aKey() })

const CONTACT = { calledAs: '柳阿姨', way: 'door', where: '三组十二号' } as const
const ask = (as: string, relativeId: string | null = null) =>
  visits('askForVisit', { relativeId, contact: CONTACT }, as)

async function visitOf(openId: string): Promise<{ _id: string }> {
  const [visit] = await documentsOf<{ _id: string }>(cloud, 'visits', { memberId: memberIdOf(openId) })
  if (!visit) throw new Error('nothing was asked for')
  return visit
}

describe('visits: askForVisit', () => {
  it('puts an elder on the list of their unit, sealed, and shows them what they wrote', async () => {
    const as = await aPerson({ openId: 'asks' })
    expect(await ask(as)).toEqual({ ok: true, value: { asked: true } })
    const own = await visits<OwnVisit[]>('listOwnVisits', {}, as)
    expect(own).toMatchObject({
      value: [{ relativeId: null, state: 'open', unitName: '测试村', contact: CONTACT }],
    })
    const stored = ['visits', 'idempotency', 'history'].map((name) => documentsOf(cloud, name))
    expect(JSON.stringify(await Promise.all(stored))).not.toMatch(/柳阿姨|三组/)
  })

  it('is done by a paired relative too, who does not read what stands there', async () => {
    const [helped, helper] = [await aPerson({ openId: 'helped' }), await aPerson({ unitId: 'class-a' })]
    await pair(helped, helper)
    const [relative] = await relativesOf(helper)
    await ask(helper, relative?.id)
    expect(await visits('listOwnVisits', {}, helper)).toMatchObject({
      value: [{ relativeId: relative?.id, askedBy: 'family', contact: null, unitName: null }],
    })
    expect(await visits('listOwnVisits', {}, helped)).toMatchObject({
      value: [{ askedBy: 'family', contact: CONTACT }],
    })
  })

  it('is refused for somebody else’s elder, and after the pair has ended', async () => {
    const [helped, helper, stranger] = [await aPerson(), await aPerson(), await aPerson()]
    await pair(helped, helper)
    const [relative] = await relativesOf(helper)
    expect(await ask(stranger, relative?.id)).toEqual(refusal('RELATIVE_NOT_FOUND'))
    expect(await ask(helped, relative?.id)).toEqual(refusal('RELATIVE_NOT_FOUND'))
    await families('endRelative', { relativeId: relative?.id }, helped)
    expect(await ask(helper, relative?.id)).toEqual(refusal('RELATIVE_NOT_FOUND'))
  })

  it('stores nothing where nobody would come', async () => {
    const as = await aPerson({ openId: 'in-class', unitId: 'class-b' })
    expect(await ask(as)).toEqual(refusal('VISIT_NO_ORGANISER'))
    expect(await documentsOf(cloud, 'visits', { memberId: memberIdOf('in-class') })).toEqual([])
  })

  it('again replaces what stood there, also when both ask at once', async () => {
    const [helped, helper] = [await aPerson({ openId: 'twice' }), await aPerson()]
    await pair(helped, helper)
    const [relative] = await relativesOf(helper)
    const both = await Promise.all([ask(helped), ask(helper, relative?.id), ask(helped)])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(await documentsOf(cloud, 'visits', { memberId: memberIdOf('twice') })).toHaveLength(1)
  })
})

describe('visits: the list', () => {
  it('shows the organiser of the unit no more than that somebody asked, and how many alerts wait', async () => {
    await ask(await aPerson())
    const listed = await visits<VisitView[]>('listVisits', { unitId: 'village' }, organiser)
    expect(listed.ok && Object.keys(listed.value[0] ?? {}).sort()).toEqual([
      'askedAt',
      'askedBy',
      'closedAt',
      'id',
      'state',
      'untold',
    ])
  })

  it('is not for the organiser of the town above', async () => {
    await ask(await aPerson({ openId: 'private' }))
    const { _id: visitId } = await visitOf('private')
    expect(await visits('listVisits', { unitId: 'village' }, ofTown)).toEqual(refusal('FORBIDDEN'))
    expect(await visits('openVisit', { visitId }, ofTown)).toEqual(refusal('FORBIDDEN'))
    expect(await visits('closeVisit', { visitId }, ofTown)).toEqual(refusal('FORBIDDEN'))
  })

  it('writes down who looked and when, each time, in a chain that cannot be changed', async () => {
    await ask(await aPerson({ openId: 'looked-at' }))
    const { _id: visitId } = await visitOf('looked-at')
    expect(await visits('openVisit', { visitId }, organiser)).toEqual({
      ok: true,
      value: { ...CONTACT, untold: [] },
    })
    await visits('openVisit', { visitId }, organiser)
    await visits('closeVisit', { visitId }, organiser)
    const events = await documentsOf<HistoryEvent>(cloud, 'history', { subject: `visit:${visitId}` })
    const history = [...events].sort((a, b) => a.sequence - b.sequence)
    expect(history.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['opened', memberIdOf('organiser')],
      ['opened', memberIdOf('organiser')],
      ['closed', memberIdOf('organiser')],
    ])
    expect(isChainIntact(history)).toBe(true)
  })
})

describe('visits: the end', () => {
  const exists = async (openId: string) =>
    (await documentsOf(cloud, 'visits', { memberId: memberIdOf(openId) })).length > 0

  it('comes 30 days after closing, and not before', async () => {
    await ask(await aPerson({ openId: 'closed' }))
    await visits('closeVisit', { visitId: (await visitOf('closed'))._id }, organiser)
    await cloud.clock.advance(29 * DAY)
    await cloud.fireTimer('members', 'forgetExpired')
    expect(await exists('closed')).toBe(true)
    await cloud.clock.advance(2 * DAY)
    await cloud.fireTimer('members', 'forgetExpired')
    expect(await exists('closed')).toBe(false)
  })

  it('does not come by itself while it is open', async () => {
    await ask(await aPerson({ openId: 'open' }))
    await cloud.clock.advance(400 * DAY)
    await cloud.fireTimer('members', 'forgetExpired')
    expect(await exists('open')).toBe(true)
  })

  it('is made by the elder or the relative at once, whoever asked', async () => {
    const [helped, helper] = [await aPerson({ openId: 'takes-back' }), await aPerson()]
    await pair(helped, helper)
    const [relative] = await relativesOf(helper)
    await ask(helped)
    await visits('takeBackVisit', { relativeId: relative?.id }, helper)
    expect(await exists('takes-back')).toBe(false)
    await ask(helper, relative?.id)
    await visits('takeBackVisit', { relativeId: null }, helped)
    expect(await exists('takes-back')).toBe(false)
  })

  it.each([
    ['leaving the unit', 'leaveUnit', { unitId: 'village' }],
    ['erasing everything', 'eraseMyData', {}],
  ])('comes with %s', async (_, action, payload) => {
    const as = await aPerson({ openId: `by-${action}`, otherUnitIds: ['class-a'] })
    await ask(as)
    await cloud.call('members', action, payload, { as, idempotencyKey: aKey() })
    expect(await exists(`by-${action}`)).toBe(false)
  })
})

describe('visits: exportMyData', () => {
  it('gives the member what they wrote, in the clear', async () => {
    await ask(await aPerson({ openId: 'exports' }))
    const mine = await cloud.call('members', 'exportMyData', {}, { as: tokenOf('exports') })
    expect(mine).toMatchObject({ value: { collections: { visits: [{ contact: CONTACT }] } } })
  })
})
