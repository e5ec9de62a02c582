import type { GuardianRequest, PledgeActions } from '../../src/domain/pledges/contract'
import { documentsOf } from './database'
import { familiesIn, refusal } from './family-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aUnitTree, memberIdOf } from './seeds'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())
afterEach(() => cloud.clock.set(0))

const { aPerson, pair, families } = familiesIn(() => cloud)

const pledges = <T>(action: string, payload: unknown, as: string) =>
  cloud.call<T>('pledges', action, payload, { as, idempotencyKey: aKey() })

type Shown = PledgeActions['getPledge']['output']
async function shownTo(as: string): Promise<Shown> {
  const shown = await pledges<Shown>('getPledge', { audience: 'student' }, as)
  if (!shown.ok) throw new Error(shown.error.code)
  return shown.value
}

async function ask(child: string) {
  const { pledge, textHash } = await shownTo(child)
  return pledges('askGuardian', { pledgeId: pledge.id, textHash }, child)
}

async function requestsFor(as: string): Promise<readonly GuardianRequest[]> {
  const requests = await pledges<readonly GuardianRequest[]>('listGuardianRequests', {}, as)
  return requests.ok ? requests.value : []
}

async function aChildWithParent(openId: string): Promise<{ child: string; parent: string }> {
  const child = await aPerson({ openId, unitId: 'class-a', audience: 'student' })
  const parent = await aPerson({ audience: 'parent' })
  await pair(child, parent)
  return { child, parent }
}

const signFor = async (parent: string, change: object = {}) => {
  const [request] = await requestsFor(parent)
  const { relativeId, pledge, textHash } = request ?? {}
  return pledges('signAsGuardian', { relativeId, pledgeId: pledge?.id, textHash, ...change }, parent)
}

describe('pledges: signAsGuardian', () => {
  it('signs for the child from the guardian’s own phone, after the child asked', async () => {
    const { child, parent } = await aChildWithParent('child')
    expect(await requestsFor(parent)).toEqual([])
    await ask(child)
    expect(await shownTo(child)).toMatchObject({ signed: null, isGuardianAsked: true })
    expect(await requestsFor(parent)).toMatchObject([{ pledge: { id: 'student' } }])
    expect(await signFor(parent)).toEqual({ ok: true, value: { signed: true } })
    expect(await shownTo(child)).toMatchObject({ signed: { unitName: '一班' }, isGuardianAsked: false })
    const [signed] = await documentsOf(cloud, 'pledges', { memberId: memberIdOf('child') })
    expect(signed).toMatchObject({ isGuardianPresent: true })
    expect(await documentsOf(cloud, 'participations', { memberId: memberIdOf('child') })).toMatchObject([
      { kind: 'pledgeSigned', unitId: 'class-a' },
    ])
  })

  it('counts once, confirmed by both parents at once', async () => {
    const { child, parent } = await aChildWithParent('of-two')
    const other = await aPerson({ audience: 'parent' })
    await pair(child, other)
    await ask(child)
    await Promise.all([signFor(parent), signFor(other)])
    expect(await documentsOf(cloud, 'pledges', { memberId: memberIdOf('of-two') })).toHaveLength(1)
  })

  it('is refused without a request, for other words, to a stranger, and after the pair has ended', async () => {
    const { child, parent } = await aChildWithParent('guarded')
    await ask(child)
    const [request] = await requestsFor(parent)
    const relativeId = request?.relativeId
    const stranger = await aPerson({ audience: 'parent' })
    const payload = { relativeId, pledgeId: 'student', textHash: request?.textHash }
    expect(await pledges('signAsGuardian', payload, stranger)).toEqual(refusal('RELATIVE_NOT_FOUND'))
    expect(await pledges('signAsGuardian', payload, child)).toEqual(refusal('RELATIVE_NOT_FOUND'))
    const wrong = { ...payload, textHash: '0'.repeat(64) }
    expect(await pledges('signAsGuardian', wrong, parent)).toEqual(refusal('PLEDGE_OUTDATED'))
    await signFor(parent)
    expect(await pledges('signAsGuardian', payload, parent)).toEqual(refusal('GUARDIAN_REQUEST_GONE'))
    await families('endRelative', { relativeId }, child)
    expect(await pledges('signAsGuardian', payload, parent)).toEqual(refusal('RELATIVE_NOT_FOUND'))
  })

  it('is not for a classmate', async () => {
    const child = await aPerson({ unitId: 'class-a', audience: 'student' })
    const classmate = await aPerson({ unitId: 'class-a', audience: 'student' })
    await pair(child, classmate)
    await ask(child)
    expect(await signFor(classmate)).toEqual(refusal('GUARDIAN_PUPIL'))
  })
})

describe('pledges: askGuardian', () => {
  it('needs somebody to ask', async () => {
    expect(await ask(await aPerson({ audience: 'student' }))).toEqual(refusal('GUARDIAN_NONE'))
  })

  it('waits seven days', async () => {
    const { child, parent } = await aChildWithParent('waits')
    await ask(child)
    await cloud.clock.advance(8 * 86_400_000)
    await cloud.fireTimer('members', 'forgetExpired')
    expect(await requestsFor(parent)).toEqual([])
  })
})
