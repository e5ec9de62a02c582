import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, memberIdOf, tokenOf } from './seeds'
import { CertificateNumber } from '../../src/domain/pledges/certificate'
import type { PledgeActions } from '../../src/domain/pledges/contract'
import type { Audience } from '../../src/domain/shared/taxonomy'
import * as v from 'valibot'
import earlierPledge from '../../src/content/zh-CN/pledges/earlier/parent-1.json'
import { Pledge, pledgeText } from '../../src/domain/pledges/pledge'
import { createHash } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())

async function shownTo(as: string, wanted: { audience?: Audience; pledgeId?: string } = {}) {
  const payload = { audience: 'student', ...wanted }
  const shown = await cloud.call<PledgeActions['getPledge']['output']>('pledges', 'getPledge', payload, {
    as,
  })
  if (!shown.ok) throw new Error(shown.error.code)
  return shown.value
}
async function aPledgeFor(as: string, pledgeId?: string) {
  const { pledge, textHash } = await shownTo(as, pledgeId ? { pledgeId } : {})
  return { pledgeId: pledge.id, textHash, isGuardianPresent: false }
}
async function aCertificateOf(as: string): Promise<string> {
  const signed = await sign(as, await aPledgeFor(as))
  if (!signed.ok) throw new Error(signed.error.code)
  return signed.value.certificateNumber
}
const sign = (as: string, payload: object, idempotencyKey = aKey()) =>
  cloud.call<PledgeActions['signPledge']['output']>('pledges', 'signPledge', payload, { as, idempotencyKey })

/** Of parent@1, as the phones that showed it have it. */
const EARLIER_HASH = sha256(pledgeText(v.parse(Pledge, earlierPledge)))

describe('pledges: signPledge', () => {
  it('gives a certificate, and the same one when signed again', async () => {
    const as = await aMember(cloud, { openId: 'signer', unitId: 'class-a', audience: 'student' })
    const payload = await aPledgeFor(as)
    const first = await sign(as, payload)
    expect(first).toMatchObject({ ok: true, value: { unitName: '一班', version: 1 } })
    expect(await sign(as, payload)).toEqual(first)
  })

  it('counts one pledge when it is signed from five devices at once', async () => {
    const as = await aMember(cloud, { openId: 'five-devices', unitId: 'class-b', audience: 'student' })
    const payload = await aPledgeFor(as)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sign(as, payload)))
    const numbers = answers.map((answer) => (answer.ok ? answer.value.certificateNumber : answer.error.code))
    expect(new Set(numbers).size).toBe(1)
    expect(await documentsOf(cloud, 'participations', { unitId: 'class-b' })).toHaveLength(1)
  })

  it('refuses words that are not the ones shown now', async () => {
    const as = await aMember(cloud, { openId: 'old-words', unitId: 'class-a', audience: 'student' })
    const payload = { ...(await aPledgeFor(as)), textHash: '0'.repeat(64) }
    expect(await sign(as, payload)).toEqual({ ok: false, error: { code: 'PLEDGE_OUTDATED' } })
  })

  it('counts a person once, whichever pledges they sign', async () => {
    const as = await aMember(cloud, { openId: 'signs-two', unitId: 'school', audience: 'student' })
    await sign(as, await aPledgeFor(as))
    expect(await sign(as, await aPledgeFor(as, 'family'))).toMatchObject({ ok: true })
    expect(await documentsOf(cloud, 'pledges', { unitId: 'school' })).toHaveLength(2)
    expect(await documentsOf(cloud, 'participations', { unitId: 'school' })).toHaveLength(1)
  })

  it('gives a number that cannot be guessed: twelve letters, none alike', async () => {
    const as = await aMember(cloud, { openId: 'numbered', audience: 'student' })
    const number = await aCertificateOf(as)
    expect(v.is(CertificateNumber, number)).toBe(true)
    expect(number).toHaveLength('CN-26-0000-0000-0000'.length)
  })

  it('takes words that were read before a newer version came, for what they are', async () => {
    const as = await aMember(cloud, { openId: 'was-offline', audience: 'parent' })
    const earlier = { pledgeId: 'parent', textHash: EARLIER_HASH, isGuardianPresent: false }
    expect(await sign(as, earlier)).toMatchObject({ ok: true, value: { pledgeId: 'parent', version: 1 } })
    expect((await shownTo(as)).signed).toBeNull()
  })

  it('takes no name', async () => {
    const as = await aMember(cloud, { openId: 'named', unitId: 'class-a', audience: 'student' })
    const payload = { ...(await aPledgeFor(as)), name: '小明' }
    expect(await sign(as, payload)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } })
  })
})

describe('pledges: getPledge', () => {
  it.each([
    ['elder', 'elder'],
    ['student', 'student'],
    ['parent', 'family'],
    ['citizen', 'citizen'],
  ] as const)('shows %s the pledge for %s', async (audience, pledgeId) => {
    expect((await shownTo('a-guest', { audience })).pledge.id).toBe(pledgeId)
  })

  it('shows staff theirs, and anybody the one they choose', async () => {
    const grants = [{ role: 'organiser', unitId: 'school' }] as const
    const as = await aMember(cloud, { openId: 'teacher', audience: 'parent', grants })
    expect((await shownTo(as)).pledge.id).toBe('staff')
    expect((await shownTo(as, { pledgeId: 'family' })).pledge.id).toBe('family')
    expect((await shownTo(as)).variants.map(({ id }) => id)).toContain('elder')
  })

  it('asks again for other words, and shows the earlier signature beside them', async () => {
    const as = await aMember(cloud, { openId: 'signed-before', audience: 'parent' })
    const number = await anEarlierSignature('signed-before')
    const before = await shownTo(as)
    expect(before.pledge.id).toBe('family')
    expect(before.signed).toBeNull()
    expect(before.earlier).toMatchObject([{ pledgeId: 'parent', version: 1, certificateNumber: number }])

    await sign(as, await aPledgeFor(as))
    const after = await shownTo(as)
    expect(after.signed).toMatchObject({ pledgeId: 'family', version: 1 })
    expect(after.earlier).toEqual(before.earlier)
  })
})

/** As it was stored when the number had eight letters and the unit had only its name. */
async function anEarlierSignature(openId: string): Promise<string> {
  const certificateNumber = 'CN-26-7Q2M-9F4T'
  await databaseOf(cloud)
    .collection('pledges')
    .add({
      _id: `earlier-of-${openId}`,
      memberId: memberIdOf(openId),
      pledgeId: 'parent',
      version: 1,
      textHash: 'a'.repeat(64),
      unitName: '测试村',
      certificateNumber,
      isGuardianPresent: false,
      signedAt: new Date('2026-05-31T18:00:00Z'),
    })
  return certificateNumber
}

const verify = (certificateNumber: string, as = 'somebody-else') =>
  cloud.call<PledgeActions['verifyCertificate']['output']>(
    'pledges',
    'verifyCertificate',
    { certificateNumber },
    { as },
  )

describe('pledges: verifyCertificate', () => {
  it('tells anybody which version, the month and the level of the unit, and nothing else', async () => {
    const as = await aMember(cloud, { openId: 'shows-it', unitId: 'class-a', audience: 'student' })
    const number = await aCertificateOf(as)
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
    expect(await verify(number)).toEqual({
      ok: true,
      value: { title: '拒绝电信诈骗承诺书', variant: '学生', version: 1, month, unitLevel: '班级' },
    })
  })

  it('still finds a number of the first certificates, in the month of China', async () => {
    expect(await verify('CN-26-7Q2M-9F4T')).toMatchObject({
      ok: true,
      value: { variant: '家长', version: 1, month: '2026-06', unitLevel: null },
    })
  })

  it('finds nothing once the pledge was withdrawn', async () => {
    const as = await aMember(cloud, { openId: 'took-it-back', audience: 'student' })
    const number = await aCertificateOf(as)
    await cloud.call('pledges', 'withdrawPledge', {}, { as, idempotencyKey: aKey() })
    expect(await verify(number)).toEqual({ ok: false, error: { code: 'CERTIFICATE_NOT_FOUND' } })
  })

  it('stops whoever guesses for the rest of the hour, and nobody else', async () => {
    const number = await aCertificateOf(await aMember(cloud, { openId: 'guessed', audience: 'student' }))
    const guesses = Array.from({ length: 20 }, (_, at) => `CN-26-0000-0000-00${10 + at}`)
    const answers = await Promise.all(guesses.map((guess) => verify(guess, 'a-guesser')))
    expect(answers).toEqual(guesses.map(() => ({ ok: false, error: { code: 'CERTIFICATE_NOT_FOUND' } })))
    expect(await verify(number, 'a-guesser')).toEqual({
      ok: false,
      error: { code: 'CERTIFICATE_LOOKUP_LIMIT' },
    })
    expect(await verify(number, tokenOf('guessed'))).toMatchObject({ ok: true })
    await cloud.clock.advance(3_600_000)
    expect(await verify(number, 'a-guesser')).toMatchObject({ ok: true })
    await cloud.fireTimer('pledges', 'forgetMisses')
    expect(await documentsOf(cloud, 'certificateMisses')).toEqual([])
  })
})

describe('pledges: withdrawPledge', () => {
  it('takes the signature back; the count of those who once signed stays', async () => {
    const as = await aMember(cloud, { openId: 'withdrawer', unitId: 'village', audience: 'student' })
    await sign(as, await aPledgeFor(as))
    const withdrawn = await cloud.call('pledges', 'withdrawPledge', {}, { as, idempotencyKey: aKey() })
    expect(withdrawn).toEqual({ ok: true, value: { withdrawn: true } })
    const shown = await cloud.call('pledges', 'getPledge', { audience: 'student' }, { as })
    expect(shown).toMatchObject({ ok: true, value: { signed: null } })
    const counted = { memberId: memberIdOf('withdrawer') }
    expect(await documentsOf(cloud, 'participations', counted)).toHaveLength(1)
  })
})
