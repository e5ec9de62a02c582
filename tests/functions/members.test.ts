import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, codeOf, memberIdOf, tokenOf } from './seeds'

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
    { unitCode, audience: 'elder', consentVersion: 1 },
    { as: tokenOf(openId), idempotencyKey },
  )

describe('members: joinUnit', () => {
  it('makes a member of whoever comes through WeChat with a code and the consent', async () => {
    const joined = await join('newcomer', codeOf('village'))
    expect(joined).toMatchObject({ ok: true, value: { isMember: true, unit: { name: '测试村' } } })
    const me = await cloud.call('members', 'getMe', {}, { as: tokenOf('newcomer') })
    expect(me).toEqual(joined)
  })

  it('keeps the member, and only one, when they join another unit', async () => {
    await join('mover', codeOf('village'))
    await join('mover', codeOf('class-a'))
    const members = await documentsOf(cloud, 'members', { unitId: 'class-a' })
    expect(members).toHaveLength(1)
    expect(members[0]).toMatchObject({ unitName: '一班', unitPath: ['county', 'town', 'school', 'class-a'] })
  })

  it('makes one member when the same person joins from two devices at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => join('twice', codeOf('class-b'))))
    expect(await documentsOf(cloud, 'members', { unitId: 'class-b' })).toHaveLength(1)
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
    ['an unknown code', { unitCode: '000000', audience: 'elder', consentVersion: 1 }, 'UNIT_NOT_FOUND'],
    ['an older notice', { unitCode: 'AAAAA4', audience: 'elder', consentVersion: 0 }, 'CONSENT_OUTDATED'],
    [
      'a code with a letter that is none',
      { unitCode: 'AAAAAI', audience: 'elder', consentVersion: 1 },
      'INPUT_INVALID',
    ],
    [
      'an open id smuggled into the payload',
      { unitCode: 'AAAAA4', audience: 'elder', consentVersion: 1, openId: 'x' },
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
    const payload = { unitCode: codeOf('village'), audience: 'elder', consentVersion: 1 }
    const refused = await cloud.call('members', 'joinUnit', payload, {
      as: 'device-1',
      idempotencyKey: aKey(),
    })
    expect(refused).toEqual({ ok: false, error: { code: 'WECHAT_REQUIRED' } })
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
})
