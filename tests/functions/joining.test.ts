import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { JoinCodeView, JoiningActions } from '../../src/domain/joining/contract'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aCode, aKey, aMember, aUnitTree, codeOf, tokenOf } from './seeds'

const DAY = 86_400_000

let cloud: LocalCloud
let organiser: string
beforeEach(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  organiser = await aMember(cloud, { openId: 'o', grants: [{ role: 'organiser', unitId: 'school' }] })
})
afterEach(() => cloud.stop())

const joining = <Name extends keyof JoiningActions>(
  action: Name,
  payload: JoiningActions[Name]['input'],
  as: string,
  idempotencyKey = aKey(),
): Promise<Result<JoiningActions[Name]['output']>> =>
  cloud.call('joining', action, payload, { as, idempotencyKey })

const find = (unitCode: string, openId = 'looker') => joining('findByCode', { unitCode }, tokenOf(openId))

const join = (unitCode: string, openId: string) =>
  cloud.call(
    'members',
    'joinUnit',
    { unitCode, audience: 'parent', consentVersion: CONSENT_VERSION },
    { as: tokenOf(openId), idempotencyKey: aKey() },
  )

const CODE = { unitId: 'class-a', note: '家长会 11 月', days: null, cap: null }

async function make(
  terms: Partial<typeof CODE> | { days?: number; cap?: number } = {},
): Promise<JoinCodeView> {
  const made = await joining('makeCode', { ...CODE, ...terms }, organiser)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

async function listed(code: string): Promise<JoinCodeView | undefined> {
  const codes = await joining('listCodes', { unitId: 'class-a' }, organiser)
  return codes.ok ? codes.value.find((one) => one.code === code) : undefined
}

const refusal = (code: string) => ({ ok: false, error: { code } })

describe('joining: makeCode', () => {
  it('makes a code that leads into the unit, newest first in its list', async () => {
    const { code } = await make()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
    expect(await find(code)).toEqual({
      ok: true,
      value: { id: 'class-a', name: '一班', kind: 'class', above: ['测试学校', '测试镇', '测试县'] },
    })
    const codes = await joining('listCodes', { unitId: 'class-a' }, organiser)
    expect(codes).toMatchObject({
      value: [{ code, note: '家长会 11 月', uses: 0 }, { code: codeOf('class-a') }],
    })
  })

  it('makes one code for one intention, however often it is sent', async () => {
    const key = aKey()
    await Promise.all([1, 2, 3].map(() => joining('makeCode', CODE, organiser, key)))
    expect(await documentsOf(cloud, 'joinCodes', { note: CODE.note })).toHaveLength(1)
  })

  it('makes none for a unit that takes no new members', async () => {
    await databaseOf(cloud).collection('units').doc('class-a').update({ isClosed: true })
    expect(await joining('makeCode', CODE, organiser)).toEqual(refusal('UNIT_ARCHIVED'))
  })
})

describe('joining: a code', () => {
  it('that has ended says so, from the midnight on', async () => {
    const { code, expiresAt } = await make({ days: 1 })
    await cloud.clock.set(Date.parse(String(expiresAt)) - Date.now() - 5_000)
    expect(await find(code)).toMatchObject({ ok: true })
    await cloud.clock.advance(6_000)
    expect(await find(code)).toEqual(refusal('JOIN_CODE_EXPIRED'))
    expect(await join(code, 'late')).toEqual(refusal('JOIN_CODE_EXPIRED'))
    await cloud.clock.set(0)
  })

  it('that was revoked lets nobody in, and leaves inside who is', async () => {
    const { code } = await make()
    await join(code, 'early')
    await joining('revokeCode', { unitCode: code }, organiser)
    expect(await join(code, 'late')).toEqual(refusal('JOIN_CODE_REVOKED'))
    expect(await listed(code)).toMatchObject({ state: 'revoked', uses: 1 })
    const me = await cloud.call('members', 'getMe', {}, { as: tokenOf('early') })
    expect(me).toMatchObject({ value: { unit: { id: 'class-a' } } })
    const events = await documentsOf<{ event: string }>(cloud, 'history', { subject: `join-code:${code}` })
    expect(events.map(({ event }) => event).sort()).toEqual(['made', 'revoked'])
  })

  it('of an archived unit says that the unit is closed', async () => {
    await databaseOf(cloud).collection('units').doc('class-a').update({ isClosed: true })
    expect(await find(codeOf('class-a'))).toEqual(refusal('UNIT_ARCHIVED'))
    expect(await join(codeOf('class-a'), 'late')).toEqual(refusal('UNIT_ARCHIVED'))
  })

  it('lets in as many as its cap and not one more, though all come at once and some of them twice', async () => {
    const { code } = await make({ cap: 12 })
    const people = Array.from({ length: 60 }, (_, at) => `parent-${at % 40}`)
    const answers = await Promise.all(people.map((openId) => join(code, openId)))
    const inside = new Set(people.filter((_, at) => answers[at]?.ok))
    expect(inside.size).toBe(12)
    for (const answer of answers) if (!answer.ok) expect(answer.error.code).toBe('JOIN_CODE_FULL')
    expect(await documentsOf(cloud, 'members', { unitId: 'class-a' })).toHaveLength(12)
    expect(await listed(code)).toMatchObject({ state: 'full', uses: 12 })
  }, 60_000)

  it('counts a person once who joins, leaves and comes back, also when it is full by then', async () => {
    const { code } = await make({ cap: 2 })
    await join(codeOf('village'), 'back-again')
    await join(code, 'back-again')
    await join(code, 'other')
    const as = tokenOf('back-again')
    await cloud.call('members', 'leaveUnit', { unitId: 'class-a' }, { as, idempotencyKey: aKey() })
    expect(await find(code, 'stranger')).toEqual(refusal('JOIN_CODE_FULL'))
    expect(await find(code, 'back-again')).toMatchObject({ ok: true })
    expect(await join(code, 'back-again')).toMatchObject({ ok: true })
    expect(await join(code, 'back-again')).toMatchObject({ ok: true })
    expect(await listed(code)).toMatchObject({ uses: 2 })
  })

  it('takes no seat of who is in the unit already', async () => {
    const { code } = await make({ cap: 1 })
    await join(codeOf('class-a'), 'inside')
    await join(code, 'inside')
    expect(await listed(code)).toMatchObject({ uses: 0 })
  })

  it('keeps its count when somebody erases their data, and nothing leads to them', async () => {
    const { code } = await make()
    await join(code, 'gone')
    const as = tokenOf('gone')
    await cloud.call('members', 'eraseMyData', {}, { as, idempotencyKey: aKey() })
    expect(await listed(code)).toMatchObject({ uses: 1 })
    const [use] = await documentsOf(cloud, 'joinCodeUses', { code })
    expect(Object.keys(use ?? {}).sort()).toEqual(['_id', 'code'])
  })
})

describe('joining: guessing', () => {
  const guesses = (count: number, openId: string) =>
    Promise.all(Array.from({ length: count }, (_, at) => find(`ZZZZ${10 + at}`, openId)))

  it('ends after ten wrong codes in an hour, sent at once or not, and goes on an hour later', async () => {
    const answers = await guesses(40, 'guesser')
    const codes = answers.map((answer) => (answer.ok ? 'found' : answer.error.code))
    expect(codes.filter((code) => code === 'UNIT_NOT_FOUND')).toHaveLength(10)
    expect(codes.filter((code) => code === 'JOIN_TRIES')).toHaveLength(30)
    expect(await find(codeOf('village'), 'guesser')).toEqual(refusal('JOIN_TRIES'))
    expect(await join(codeOf('village'), 'guesser')).toEqual(refusal('JOIN_TRIES'))
    expect(await find(codeOf('village'), 'somebody-else')).toMatchObject({ ok: true })
    await cloud.clock.advance(DAY / 24)
    expect(await find(codeOf('village'), 'guesser')).toMatchObject({ ok: true })
    await cloud.clock.set(0)
  })

  it('costs nothing where the code is right', async () => {
    for (let look = 0; look < 15; look++) await find(codeOf('village'), 'careful')
    expect(await find(codeOf('class-a'), 'careful')).toMatchObject({ ok: true })
  })

  it('needs WeChat, where nobody has a second name', async () => {
    expect(await joining('findByCode', { unitCode: codeOf('village') }, 'device-1')).toEqual(
      refusal('WECHAT_REQUIRED'),
    )
  })

  it('is forgotten once the hour is over', async () => {
    await guesses(2, 'guesser')
    await cloud.clock.advance(DAY / 24)
    await cloud.fireTimer('joining', 'forgetTries')
    expect(await documentsOf(cloud, 'tries')).toEqual([])
    await cloud.clock.set(0)
  })
})

describe('joining: searchUnits', () => {
  it('finds villages and towns with what stands above them, and never a class or a school', async () => {
    const found = await joining('searchUnits', { words: '测试' }, 'device-1')
    expect(found).toEqual({
      ok: true,
      value: [
        { id: 'county', name: '测试县', kind: 'county', above: [] },
        { id: 'town', name: '测试镇', kind: 'town', above: ['测试县'] },
        { id: 'village', name: '测试村', kind: 'village', above: ['测试镇', '测试县'] },
      ],
    })
    expect(await joining('searchUnits', { words: '一班' }, 'device-1')).toEqual({ ok: true, value: [] })
  })

  it('finds none that takes no new members', async () => {
    await databaseOf(cloud).collection('units').doc('village').update({ isClosed: true })
    expect(await joining('searchUnits', { words: '测试村' }, 'device-1')).toEqual({ ok: true, value: [] })
  })
})

describe('joining: revokeCode', () => {
  it('belongs to the staff of the unit that the code leads into', async () => {
    const code = codeOf('other-town')
    expect(await joining('revokeCode', { unitCode: code }, organiser)).toEqual(refusal('FORBIDDEN'))
    expect(await find(code)).toMatchObject({ ok: true })
  })

  it('done twice keeps the time of the first', async () => {
    await databaseOf(cloud)
      .collection('joinCodes')
      .add(aCode({ _id: 'AAAAB2', unitId: 'class-a', revokedAt: new Date('2026-02-01') }))
    await joining('revokeCode', { unitCode: 'AAAAB2' }, organiser)
    const [code] = await documentsOf<{ revokedAt: Date }>(cloud, 'joinCodes', { _id: 'AAAAB2' })
    expect(code?.revokedAt).toEqual(new Date('2026-02-01'))
  })
})
