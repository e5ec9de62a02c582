import { randomBytes } from 'node:crypto'
import type { FollowedSignIn, FoundSignIn, Session } from '../../src/domain/sessions/contract'
import type { Me } from '../../src/domain/members/contract'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, memberIdOf } from './seeds'

let cloud: LocalCloud
let phone: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grants = [{ role: 'organiser', unitId: 'town' }] as const
  phone = await aMember(cloud, { openId: 'organiser', unitId: 'town', grants })
})
afterAll(() => cloud.stop())

const call = <T>(action: string, payload: unknown, as: string): Promise<Result<T>> =>
  cloud.call<T>('sessions', action, payload, { as, idempotencyKey: aKey() })

async function valueOf<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const codeOf = async (answer: Promise<Result<unknown>>): Promise<string> => {
  const result = await answer
  return result.ok ? 'ok' : result.error.code
}

const aSecret = () => randomBytes(32).toString('hex')
const follow = (secret: string) => valueOf(call<FollowedSignIn>('followSignIn', { secret }, 'device-1'))

/** A browser that has asked, with what its screen shows. */
async function aRequest(secret = aSecret()) {
  await valueOf(call('requestSignIn', { secret }, 'device-1'))
  const shown = await follow(secret)
  if (shown.state !== 'waiting') throw new Error(shown.state)
  return { secret, ...shown }
}

/** A browser that works: its token. */
async function aComputer(as = phone): Promise<string> {
  const { secret, code, digits } = await aRequest()
  await valueOf(call('allowSignIn', { code, digits }, as))
  return `session:${secret}`
}

const getMe = (as: string) => valueOf(cloud.call<Me>('members', 'getMe', {}, { as }))
const subtree = (as: string) => codeOf(cloud.call('units', 'listSubtree', { unitId: 'town' }, { as }))
const otherDigits = (digits: string) => String((Number(digits) + 1) % 100).padStart(2, '0')

describe('signing in through the phone', () => {
  it('shows the phone where the request comes from, and lets the browser in after the digits', async () => {
    const { secret, code, digits } = await aRequest()
    expect(await follow(secret)).toMatchObject({ state: 'waiting', code, digits })
    const found = await valueOf(call<FoundSignIn>('findSignIn', { code }, phone))
    expect(found).toMatchObject({ network: '127.0.*.*', isSameNetwork: true })
    expect(Date.parse(found.expiresAt) - Date.parse(found.requestedAt)).toBe(60_000)

    expect(await subtree(`session:${secret}`)).toBe('SESSION_OVER')
    const { until } = await valueOf(call<{ until: string }>('allowSignIn', { code, digits }, phone))
    expect(Date.parse(until) - Date.now()).toBeGreaterThan(7.9 * 3_600_000)
    expect(await follow(secret)).toEqual({ state: 'allowed', until })
    expect(await subtree(`session:${secret}`)).toBe('ok')
    expect(await getMe(`session:${secret}`)).toMatchObject({ isMember: true, unit: { id: 'town' } })
  })

  it('knows browsers by their names, and other networks as other ones', async () => {
    const secret = aSecret()
    const headers = {
      authorization: 'Bearer device-2',
      'x-forwarded-for': '10.0.0.1, 60.12.7.9',
      'user-agent':
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36',
    }
    const body = JSON.stringify({ action: 'requestSignIn', payload: { secret }, idempotencyKey: aKey() })
    await fetch(`${cloud.url}/functions/sessions`, { method: 'POST', headers, body })
    const shown = await follow(secret)
    const code = shown.state === 'waiting' ? shown.code : ''
    expect(await valueOf(call('findSignIn', { code }, phone))).toMatchObject({
      browser: 'Chrome · Windows',
      network: '60.12.*.*',
      isSameNetwork: false,
    })
  })

  it('is the same request with the same secret, and another one with another', async () => {
    const first = await aRequest()
    const again = await aRequest(first.secret)
    expect(again).toEqual(first)
    expect((await aRequest()).code).not.toBe(first.code)
  })

  it('is over after a minute, and the session after eight hours', async () => {
    const late = await aRequest()
    const { secret, code, digits } = await aRequest()
    await valueOf(call('allowSignIn', { code, digits }, phone))
    await cloud.clock.advance(61_000)
    expect(await follow(late.secret)).toEqual({ state: 'expired' })
    expect(await codeOf(call('findSignIn', { code: late.code }, phone))).toBe('SIGN_IN_NOT_FOUND')
    expect(await codeOf(call('allowSignIn', { code: late.code, digits: late.digits }, phone))).toBe(
      'SIGN_IN_NOT_FOUND',
    )
    expect(await subtree(`session:${secret}`)).toBe('ok')
    await cloud.clock.advance(8 * 3_600_000)
    expect(await subtree(`session:${secret}`)).toBe('SESSION_OVER')
    expect(await getMe(`session:${secret}`)).toMatchObject({ isMember: false })
    expect(await follow(secret)).toEqual({ state: 'expired' })
    await cloud.clock.set(0)
  })

  it('has one try: wrong digits end it, and so does a refusal', async () => {
    const guessed = await aRequest()
    const wrong = { code: guessed.code, digits: otherDigits(guessed.digits) }
    expect(await codeOf(call('allowSignIn', wrong, phone))).toBe('SIGN_IN_DIGITS')
    expect(await follow(guessed.secret)).toEqual({ state: 'refused' })
    const right = { code: guessed.code, digits: guessed.digits }
    expect(await codeOf(call('allowSignIn', right, phone))).toBe('SIGN_IN_NOT_FOUND')

    const unwanted = await aRequest()
    await valueOf(call('refuseSignIn', { code: unwanted.code }, phone))
    expect(await follow(unwanted.secret)).toEqual({ state: 'refused' })
    expect(await subtree(`session:${unwanted.secret}`)).toBe('SESSION_OVER')
  })

  it('is allowed once, and stays with whoever allowed it first', async () => {
    const { secret, code, digits } = await aRequest()
    const grants = [{ role: 'organiser', unitId: 'other-town' }] as const
    const other = await aMember(cloud, { openId: 'other-organiser', unitId: 'other-town', grants })
    const answers = await Promise.all(
      [phone, other, phone, other].map((as) => codeOf(call('allowSignIn', { code, digits }, as))),
    )
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    const winner = [phone, other, phone, other][answers.indexOf('ok')]
    expect((await getMe(`session:${secret}`)).unit?.id).toBe(winner === phone ? 'town' : 'other-town')
  })

  it('needs a phone in hand: no session allows another one, and nobody without a role does', async () => {
    const { code, digits } = await aRequest()
    expect(await codeOf(call('allowSignIn', { code, digits }, await aComputer()))).toBe('PHONE_REQUIRED')
    const resident = await aMember(cloud, { openId: 'resident' })
    expect(await codeOf(call('findSignIn', { code }, resident))).toBe('FORBIDDEN')
    expect(await codeOf(call('allowSignIn', { code, digits }, resident))).toBe('FORBIDDEN')
  })

  it('slows whoever tries codes', async () => {
    const grants = [{ role: 'organiser', unitId: 'town' }] as const
    const guesser = await aMember(cloud, { openId: 'guesser', grants })
    const tries = Array.from({ length: 21 }, (_, at) => `AAAAAA${String(at).padStart(2, '0')}`)
    const answers = []
    for (const code of tries) answers.push(await codeOf(call('findSignIn', { code }, guesser)))
    expect(answers.slice(0, 20)).toEqual(Array(20).fill('SIGN_IN_NOT_FOUND'))
    expect(answers.at(-1)).toBe('SIGN_IN_TRIES')
    const { code } = await aRequest()
    expect(await codeOf(call('findSignIn', { code }, phone))).toBe('ok')
  })
})

describe('a session', () => {
  it('is listed for its owner alone, and ended from the phone or by itself', async () => {
    const grants = [{ role: 'triage', unitId: 'town' }] as const
    const owner = await aMember(cloud, { openId: 'owner', unitId: 'town', grants })
    const [one, two] = [await aComputer(owner), await aComputer(owner)]
    const listed = await valueOf(call<Session[]>('listSessions', {}, owner))
    expect(listed).toHaveLength(2)
    expect(await valueOf(call<Session[]>('listSessions', {}, one))).toEqual(listed)
    const sessionId = listed[0]?.id ?? ''
    expect(await valueOf(call('endSession', { sessionId }, phone))).toEqual({ ended: false })
    expect(await valueOf(call('signOut', {}, one))).toEqual({ ended: true })
    expect(await codeOf(call('listSessions', {}, one))).toBe('SESSION_OVER')
    const [left] = await valueOf(call<Session[]>('listSessions', {}, two))
    expect(await valueOf(call('endSession', { sessionId: left?.id }, owner))).toEqual({ ended: true })
    expect(await codeOf(call('listSessions', {}, two))).toBe('SESSION_OVER')
    expect(await valueOf(call('listSessions', {}, owner))).toEqual([])
  })

  it('does staff work, and nothing that is the person’s own', async () => {
    const computer = await aComputer()
    const own = { as: computer, idempotencyKey: aKey() }
    expect(await codeOf(cloud.call('members', 'eraseMyData', {}, own))).toBe('PHONE_REQUIRED')
    expect(await codeOf(cloud.call('members', 'exportMyData', {}, own))).toBe('PHONE_REQUIRED')
    expect(await codeOf(cloud.call('staff', 'acceptInvitation', { code: 'AAAAAAA2', name: '王' }, own))).toBe(
      'PHONE_REQUIRED',
    )
  })

  it('is worth no more than the roles of its owner at that moment', async () => {
    const grants = [{ role: 'organiser', unitId: 'town' }] as const
    const leaving = await aMember(cloud, { openId: 'leaving', grants })
    const computer = await aComputer(leaving)
    expect(await subtree(computer)).toBe('ok')
    await databaseOf(cloud).collection('members').doc(memberIdOf('leaving')).update({ grants: [] })
    expect(await subtree(computer)).toBe('FORBIDDEN')
  })

  it('goes with its owner, and is exported before', async () => {
    const grants = [{ role: 'organiser', unitId: 'town' }] as const
    const erasing = await aMember(cloud, { openId: 'erasing', grants })
    const computer = await aComputer(erasing)
    const data = await valueOf(
      cloud.call<{ collections: Record<string, unknown[]> }>('members', 'exportMyData', {}, { as: erasing }),
    )
    expect(data.collections['sessions']).toHaveLength(1)
    await valueOf(cloud.call('members', 'eraseMyData', {}, { as: erasing, idempotencyKey: aKey() }))
    expect(await subtree(computer)).toBe('SESSION_OVER')
    const kept = await databaseOf(cloud)
      .collection('sessions')
      .where({ memberId: memberIdOf('erasing') })
      .get()
    expect(kept.data).toEqual([])
  })

  it('leaves no secret, code or digits in the database or the log', async () => {
    const { secret, code, digits } = await aRequest()
    await valueOf(call('allowSignIn', { code, digits }, phone))
    const db = databaseOf(cloud)
    const [sessions, answers] = await Promise.all([
      db.collection('sessions').limit(1_000).get(),
      db.collection('idempotency').limit(1_000).get(),
    ])
    const stored = JSON.stringify([sessions.data, answers.data])
    expect(stored).toContain('allowed')
    for (const text of [stored, cloud.functionLog()]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(code)
    }
    const [mine] = sessions.data.filter((session) => !session.network)
    expect(mine).toMatchObject({ network: null, addressHash: null })
  })

  it('is forgotten by the timer a day after its end', async () => {
    await aComputer()
    await cloud.clock.advance(34 * 3_600_000)
    await cloud.fireTimer('members', 'forgetExpired')
    const { total } = await databaseOf(cloud).collection('sessions').count()
    expect(total).toBe(0)
    await cloud.clock.set(0)
  })
})
