import { isChainIntact, type HistoryEvent } from '../../cloudfunctions/_platform/history'
import type { RetentionRun } from '../../src/domain/members/retention'
import { CONSENT_VERSION, type Me } from '../../src/domain/members/contract'
import { databaseOf, documentsOf } from './database'
import { ledgerAndCounters } from './ledger'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aCode, aKey, aMember, aUnitTree, codeOf, memberIdOf, openIdHash, pathOf, tokenOf } from './seeds'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())

const join = (openId: string, unitCode: string, idempotencyKey = aKey()) =>
  cloud.call(
    'members',
    'joinUnit',
    { unitCode, audience: 'elder', consentVersion: CONSENT_VERSION },
    { as: tokenOf(openId), idempotencyKey },
  )

const unitIdsOf = async (openId: string): Promise<string[]> => {
  const me = await cloud.call<Me>('members', 'getMe', {}, { as: tokenOf(openId) })
  return me.ok && me.value.unit ? [me.value.unit, ...me.value.otherUnits].map(({ id }) => id) : []
}

describe('members: joinUnit', () => {
  it('makes a member of whoever comes through WeChat with a code and the consent', async () => {
    const joined = await join('newcomer', codeOf('village'))
    expect(joined).toMatchObject({ ok: true, value: { isMember: true, unit: { name: '测试村' } } })
    const me = await cloud.call('members', 'getMe', {}, { as: tokenOf('newcomer') })
    expect(me).toEqual(joined)
  })

  it('adds a second unit to the first, which stays home', async () => {
    await join('parent', codeOf('village'))
    const joined = await join('parent', codeOf('class-a'))
    expect(joined).toMatchObject({
      value: { unit: { name: '测试村' }, otherUnits: [{ name: '一班', path: pathOf('class-a') }] },
    })
    const me = await cloud.call('members', 'getMe', {}, { as: tokenOf('parent') })
    expect(me).toEqual(joined)
  })

  it('counts who joins two units as one who joined, in the unit that is home', async () => {
    const before = (await ledgerAndCounters(cloud)).counters
    await join('counted', codeOf('village'))
    await join('counted', codeOf('class-a'))
    const { ledger, counters } = await ledgerAndCounters(cloud)
    expect(counters['village']?.joined).toBe((before['village']?.joined ?? 0) + 1)
    expect(counters['class-a']?.joined).toBe(before['class-a']?.joined)
    expect(ledger).toEqual(counters)
  })

  it('loses neither of two units that are joined at once', async () => {
    await join('hasty', codeOf('village'))
    await Promise.all([join('hasty', codeOf('class-a')), join('hasty', codeOf('class-b'))])
    expect((await unitIdsOf('hasty')).sort()).toEqual(['class-a', 'class-b', 'village'])
  })

  it('loses neither where somebody new joins two at once, and makes one member', async () => {
    const both = await Promise.all([
      join('new-twice', codeOf('class-a')),
      join('new-twice', codeOf('class-b')),
    ])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
    expect((await unitIdsOf('new-twice')).sort()).toEqual(['class-a', 'class-b'])
    const openIds = { openIdHash: openIdHash(cloud, 'new-twice') }
    expect(await documentsOf(cloud, 'members', openIds)).toHaveLength(1)
  })

  it('asks for the consent once a version, and keeps the day it was given', async () => {
    const as = await aMember(cloud, { openId: 'consented', unitId: 'village', audience: 'parent' })
    await join('consented', codeOf('class-a'))
    expect(await cloud.call('members', 'getMe', {}, { as })).toMatchObject({
      value: { audience: 'parent', consent: { version: CONSENT_VERSION, at: '2026-01-01T00:00:00.000Z' } },
    })
  })

  it('takes no more than eight units', async () => {
    const ids = ['county', 'town', 'other-town', 'village', 'school', 'class-a', 'class-b'] as const
    const db = databaseOf(cloud)
    await db.collection('joinCodes').add(aCode({ _id: 'AAAAB1', unitId: 'class-a' }))
    await aMember(cloud, { openId: 'full-house', unitId: 'county', otherUnitIds: ids.slice(1) })
    const member = db.collection('members').doc(memberIdOf('full-house'))
    await member.update({ otherUnits: db.command.push([{ unitId: 'elsewhere' }]) })
    expect(await join('full-house', 'AAAAB1')).toMatchObject({ ok: true })
    await member.update({ unitId: 'nowhere' })
    expect(await join('full-house', codeOf('county'))).toMatchObject({ error: { code: 'UNIT_LIMIT' } })
  })

  it('makes one member when the same person joins from two devices at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => join('twice', codeOf('class-b'))))
    const twice = { openIdHash: openIdHash(cloud, 'twice') }
    expect(await documentsOf(cloud, 'members', twice)).toHaveLength(1)
  })

  it('never stores the open id', async () => {
    await join('secret-open-id', codeOf('village'))
    const stored = await Promise.all(
      ['members', 'participations', 'idempotency'].map((name) => documentsOf(cloud, name)),
    )
    expect(JSON.stringify(stored)).not.toContain('secret-open-id')
    expect(cloud.functionLog()).not.toContain('secret-open-id')
  })

  it.each([
    [
      'an unknown code',
      { unitCode: '000000', audience: 'elder', consentVersion: CONSENT_VERSION },
      'UNIT_NOT_FOUND',
    ],
    ['an older notice', { unitCode: 'AAAAA4', audience: 'elder', consentVersion: 0 }, 'CONSENT_OUTDATED'],
    [
      'a code with a letter that is none',
      { unitCode: 'AAAAAI', audience: 'elder', consentVersion: CONSENT_VERSION },
      'INPUT_INVALID',
    ],
    [
      'an open id smuggled into the payload',
      { unitCode: 'AAAAA4', audience: 'elder', consentVersion: CONSENT_VERSION, openId: 'x' },
      'INPUT_INVALID',
    ],
  ])('refuses %s', async (_, payload, code) => {
    const options = { as: tokenOf('refused'), idempotencyKey: aKey() }
    expect(await cloud.call('members', 'joinUnit', payload, options)).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it('asks a guest of the web to come through WeChat', async () => {
    const payload = { unitCode: codeOf('village'), audience: 'elder', consentVersion: CONSENT_VERSION }
    const refused = await cloud.call('members', 'joinUnit', payload, {
      as: 'device-1',
      idempotencyKey: aKey(),
    })
    expect(refused).toEqual({ ok: false, error: { code: 'WECHAT_REQUIRED' } })
  })
})

describe('members: joinPublicUnit', () => {
  const joinPublic = (unitId: string) =>
    cloud.call(
      'members',
      'joinPublicUnit',
      { unitId, audience: 'elder', consentVersion: CONSENT_VERSION },
      { as: tokenOf('neighbour'), idempotencyKey: aKey() },
    )

  it('lets anybody in WeChat into a village', async () => {
    expect(await joinPublic('village')).toMatchObject({ ok: true, value: { unit: { name: '测试村' } } })
  })

  it.each(['class-a', 'school', 'nowhere'])('knows of no %s', async (unitId) => {
    expect(await joinPublic(unitId)).toEqual({ ok: false, error: { code: 'UNIT_NOT_FOUND' } })
  })
})

describe('members: leaveUnit and chooseHomeUnit', () => {
  const step = (action: string, openId: string, unitId: string) =>
    cloud.call('members', action, { unitId }, { as: tokenOf(openId), idempotencyKey: aKey() })

  it('takes the next unit home when home is left', async () => {
    await aMember(cloud, { openId: 'leaves-home', unitId: 'village', otherUnitIds: ['class-a', 'class-b'] })
    await step('leaveUnit', 'leaves-home', 'village')
    expect(await unitIdsOf('leaves-home')).toEqual(['class-a', 'class-b'])
  })

  it('leaves the last one only by erasing everything', async () => {
    await aMember(cloud, { openId: 'last', unitId: 'village' })
    expect(await step('leaveUnit', 'last', 'village')).toMatchObject({ error: { code: 'UNIT_LAST' } })
    expect(await unitIdsOf('last')).toEqual(['village'])
  })

  it('lets one of two win who leave both units at once', async () => {
    await aMember(cloud, { openId: 'both', unitId: 'class-a', otherUnitIds: ['class-b'] })
    await Promise.all([step('leaveUnit', 'both', 'class-a'), step('leaveUnit', 'both', 'class-b')])
    expect(await unitIdsOf('both')).toHaveLength(1)
  })

  it('counts from then on in the unit that was chosen as home', async () => {
    await aMember(cloud, { openId: 'moves-home', unitId: 'village', otherUnitIds: ['class-a'] })
    await step('chooseHomeUnit', 'moves-home', 'class-a')
    const as = tokenOf('moves-home')
    await cloud.call('guides', 'markGuideRead', { guideId: 'fake-shopping' }, { as, idempotencyKey: aKey() })
    const [read] = await documentsOf(cloud, 'participations', { memberId: memberIdOf('moves-home') })
    expect(read).toMatchObject({ kind: 'guideRead', unitId: 'class-a' })
  })

  it('makes no unit home that one is not in', async () => {
    await aMember(cloud, { openId: 'elsewhere', unitId: 'village' })
    expect(await step('chooseHomeUnit', 'elsewhere', 'class-a')).toMatchObject({
      error: { code: 'UNIT_NOT_JOINED' },
    })
  })
})

describe('members: agreeToNotice', () => {
  const agree = (as: string, consentVersion: number) =>
    cloud.call<Me>('members', 'agreeToNotice', { consentVersion }, { as, idempotencyKey: aKey() })

  it('keeps what was agreed to before, and asks once a version, from two devices too', async () => {
    const as = await aMember(cloud, { openId: 'agreed-to-the-first', unitId: 'village' })
    const first = { version: 1, at: new Date('2026-01-01') }
    const db = databaseOf(cloud)
    await db.collection('members').doc(memberIdOf('agreed-to-the-first')).update({ consent: first })
    await Promise.all([agree(as, CONSENT_VERSION), agree(as, CONSENT_VERSION)])
    const again = await agree(as, CONSENT_VERSION)
    expect(again).toMatchObject({
      value: {
        consent: { version: CONSENT_VERSION },
        earlierConsents: [{ version: 1, at: '2026-01-01T00:00:00.000Z' }],
      },
    })
  })

  it('takes no consent to words that are not the present ones', async () => {
    const as = await aMember(cloud, { openId: 'reads-old-words', unitId: 'village' })
    expect(await agree(as, CONSENT_VERSION - 1)).toMatchObject({ error: { code: 'CONSENT_OUTDATED' } })
  })
})

describe('members: my data', () => {
  it('shows everything that is stored about the member, and erases it down to an anonymous count', async () => {
    const as = await aMember(cloud, { openId: 'leaver', unitId: 'village', audience: 'elder' })
    await cloud.call('guides', 'markGuideRead', { guideId: 'fake-police' }, { as, idempotencyKey: aKey() })
    const exported = await cloud.call<{ collections: Record<string, unknown[]> }>(
      'members',
      'exportMyData',
      {},
      { as },
    )
    if (!exported.ok) throw new Error(exported.error.code)
    expect(exported.value.collections).toMatchObject({
      members: [{ _id: memberIdOf('leaver') }],
      participations: [{ kind: 'guideRead', subjectId: 'fake-police' }],
    })

    const erased = await cloud.call('members', 'eraseMyData', {}, { as, idempotencyKey: aKey() })
    expect(erased).toMatchObject({
      ok: true,
      value: { deleted: { members: 1 }, anonymised: { participations: 1 } },
    })
    for (const name of ['members', 'participations', 'pledges', 'quizAttempts', 'acknowledgements']) {
      expect(JSON.stringify(await documentsOf(cloud, name))).not.toContain(memberIdOf('leaver'))
    }
    expect(await documentsOf(cloud, 'participations', { subjectId: 'fake-police' })).toHaveLength(1)
    expect(await cloud.call('members', 'getMe', {}, { as })).toMatchObject({ value: { isMember: false } })
  })

  it('forgets answers to repeated calls after a week', async () => {
    await join('forgotten', codeOf('village'))
    expect(await documentsOf(cloud, 'idempotency')).not.toEqual([])
    await cloud.clock.advance(8 * 86_400_000)
    expect(await cloud.fireTimer('members', 'forgetExpired')).toMatchObject({ value: { ok: true } })
    expect(await documentsOf(cloud, 'idempotency')).toEqual([])
    await cloud.clock.set(0)
  })

  it('forgets after half a year who took part, and keeps the count', async () => {
    const as = await aMember(cloud, { openId: 'long-ago', unitId: 'village' })
    await cloud.call(
      'guides',
      'markGuideRead',
      { guideId: 'fake-investment' },
      { as, idempotencyKey: aKey() },
    )
    await cloud.clock.advance(190 * 86_400_000)
    expect(await cloud.fireTimer('members', 'forgetExpired')).toMatchObject({ value: { ok: true } })
    const kept = await documentsOf(cloud, 'participations', { subjectId: 'fake-investment' })
    expect(kept).toMatchObject([{ kind: 'guideRead', memberId: null }])
    await cloud.clock.set(0)
  })

  it('lets everybody see what was forgotten each night, in records that cannot be changed afterwards', async () => {
    const db = databaseOf(cloud)
    const attempt = (day: string) => ({ memberId: 'somebody', answers: [], score: 0, at: new Date(day) })
    await db.collection('quizAttempts').add([attempt('2020-01-01'), attempt('2020-01-02')])
    await cloud.fireTimer('members', 'forgetExpired')
    const runs = await cloud.call<readonly RetentionRun[]>(
      'members',
      'listRetentionRuns',
      {},
      { as: 'device-1' },
    )
    const [latest] = runs.ok ? runs.value : []
    expect(latest).toMatchObject({ forgotten: { quizAttempts: 2 }, left: { quizAttempts: 0, pledges: 0 } })

    await cloud.fireTimer('members', 'forgetExpired')
    const nights = await documentsOf<HistoryEvent>(cloud, 'history', { subject: 'retention' })
    expect(isChainIntact(nights.sort((a, b) => a.sequence - b.sequence))).toBe(true)
    expect(nights.at(-1)).toMatchObject({ actorId: null, detail: { forgotten: { quizAttempts: 0 } } })
  })
})
