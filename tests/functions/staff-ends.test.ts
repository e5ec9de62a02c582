import { createHash } from 'node:crypto'
import { printFirstAdmin } from '../../config/first-admin'
import { CONSENT_VERSION } from '../../src/domain/members/contract'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, tokenOf } from './seeds'
import { aGrant, anOfficial, grantsOf, refusalOf, staffIn, valueOf } from './staff-seeds'

const DAY = 86_400_000

let cloud: LocalCloud
beforeEach(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterEach(() => cloud.stop())

const staff = staffIn(() => cloud)
const daysFromNow = (days: number) => new Date(cloud.clock.now() + days * DAY)
const mayWrite = async (as: string, unitId = 'town') =>
  (await refusalOf(cloud.call('alerts', 'listDrafts', { unitId }, { as }))) === null
const erase = (as: string) => cloud.call('members', 'eraseMyData', {}, { as, idempotencyKey: aKey() })

/** Every grant in the county, as an administrator sees them. */
const listed = async (as: string) => (await valueOf(staff('listStaff', { unitId: 'county' }, as))).people
async function ownGrant(as: string): Promise<string> {
  const own = (await listed(as)).find(({ isSelf }) => isSelf)
  return own?.grantId ?? ''
}
const revoke = (grantId: string, by: string) => staff('revokeStaff', { unitId: 'county', grantId }, by)

describe('staff: an end to every role', () => {
  it('ends by itself, everywhere at once, and is given again by an administrator', async () => {
    const admin = await anOfficial(cloud, 'admin')
    const as = await anOfficial(cloud, 'organiser', 'organiser', 'town')
    await aGrant(cloud, as, { id: 'ending', role: 'organiser', unitId: 'town', until: daysFromNow(30) })
    expect(await mayWrite(as)).toBe(true)
    await cloud.clock.advance(31 * DAY)
    expect(await mayWrite(as)).toBe(false)
    expect(await cloud.call('members', 'getMe', {}, { as })).toMatchObject({ value: { grants: [] } })
    expect((await listed(admin)).map(({ grantId }) => grantId)).not.toContain('ending')
    await valueOf(staff('renewStaff', { unitId: 'town', grantId: 'ending', days: 30 }, admin))
    expect(await mayWrite(as)).toBe(true)
  })

  it('is renewed by nobody for themselves', async () => {
    const admin = await anOfficial(cloud, 'admin')
    const own = { unitId: 'county', grantId: await ownGrant(admin), days: 30 }
    expect(await refusalOf(staff('renewStaff', own, admin))).toBe('STAFF_OWN')
  })

  it('an organiser whose time is over is none to whoever asks for a visit', async () => {
    const as = await anOfficial(cloud, 'organiser', 'organiser', 'village')
    await aGrant(cloud, as, { id: 'over', role: 'organiser', unitId: 'village', until: daysFromNow(-1) })
    const elder = await aMember(cloud, { openId: 'elder', unitId: 'village', audience: 'elder' })
    const contact = { calledAs: '柳阿姨', way: 'door', where: '三组十二号' }
    const asked = cloud.call(
      'visits',
      'askForVisit',
      { relativeId: null, contact },
      { as: elder, idempotencyKey: aKey() },
    )
    expect(await refusalOf(asked)).toBe('VISIT_NO_ORGANISER')
  })

  it('is forgotten a month after it was over', async () => {
    const as = await anOfficial(cloud, 'reviewer', 'reviewer', 'town')
    await aGrant(cloud, as, { id: 'long-over', role: 'reviewer', unitId: 'town', until: daysFromNow(-29) })
    await cloud.fireTimer('staff', 'tendGrants')
    expect(await grantsOf(cloud, as)).toHaveLength(1)
    await cloud.clock.advance(2 * DAY)
    await cloud.fireTimer('staff', 'tendGrants')
    expect(await grantsOf(cloud, as)).toEqual([])
  })
})

describe('staff: the last administrator', () => {
  it('does not remove themselves, in either way', async () => {
    const as = await anOfficial(cloud, 'only')
    expect(await refusalOf(revoke(await ownGrant(as), as))).toBe('STAFF_LAST_ADMIN')
    expect(await refusalOf(erase(as))).toBe('STAFF_LAST_ADMIN')
    expect(await grantsOf(cloud, as)).toHaveLength(1)
    await anOfficial(cloud, 'second')
    expect((await erase(as)).ok).toBe(true)
  })

  it('remains where two remove each other at once, time and again', async () => {
    const both = [await anOfficial(cloud, 'one'), await anOfficial(cloud, 'two')] as const
    for (let round = 0; round < 20; round++) {
      const until = daysFromNow(100)
      const ids = both.map((_, at) => `round-${round}-${at}`)
      for (const [at, as] of both.entries()) {
        await aGrant(cloud, as, { id: String(ids[at]), role: 'admin', unitId: 'county', until })
      }
      const removals = await Promise.all(both.map((as, at) => revoke(String(ids[1 - at]), as)))
      expect(removals.filter(({ ok }) => ok)).toHaveLength(1)
      expect([...(await grantsOf(cloud, both[0])), ...(await grantsOf(cloud, both[1]))]).toHaveLength(1)
    }
  })

  it('remains where six go at once, each in their own way', async () => {
    const six = await Promise.all(Array.from({ length: 6 }, (_, at) => anOfficial(cloud, `official-${at}`)))
    const grantIds = await Promise.all(six.map(ownGrant))
    await Promise.all(
      six.map((as, at) => (at % 2 === 0 ? erase(as) : revoke(grantIds[(at + 1) % 6] ?? '', as))),
    )
    const left = (await Promise.all(six.map((as) => grantsOf(cloud, as)))).flat()
    expect(left.length).toBeGreaterThan(0)
  })

  it('goes on when nobody else would be left, which the history tells', async () => {
    const as = await anOfficial(cloud, 'only')
    await aGrant(cloud, as, { id: 'the-last', role: 'admin', unitId: 'county', until: daysFromNow(20) })
    await cloud.fireTimer('staff', 'tendGrants')
    expect(await valueOf(staff('listHistory', { unitId: 'county', page: 0 }, as))).toMatchObject({
      events: [],
    })
    await cloud.clock.advance(10 * DAY)
    await cloud.fireTimer('staff', 'tendGrants')
    await cloud.clock.advance(30 * DAY)
    expect((await listed(as)).map(({ grantId }) => grantId)).toEqual(['the-last'])
    const { events } = await valueOf(staff('listHistory', { unitId: 'county', page: 0 }, as))
    expect(events).toMatchObject([{ event: 'extended', role: 'admin', about: '孙主任', actor: null }])
  })
})

describe('staff: the first administrator', () => {
  const CODE = '0123456789ABCDEF'
  const print = (code = CODE) =>
    databaseOf(cloud)
      .collection('firstAdminCodes')
      .add({
        _id: createHash('sha256').update(code).digest('hex'),
        unitId: 'county',
        expiresAt: new Date(cloud.clock.now() + 30 * 60_000),
        usedBy: null,
      })
  const redeem = (as: string, code = CODE) => staff('redeemFirstCode', { code, name: '赵主任' }, as)
  const people = (...openIds: string[]) =>
    Promise.all(openIds.map((openId) => aMember(cloud, { openId, unitId: 'county' })))

  it('redeems the printed code once, and not where there is one already', async () => {
    const [one = '', other = '', later = ''] = await people('first', 'second', 'later')
    expect(await refusalOf(redeem(one))).toBe('INVITATION_NOT_FOUND')
    await print()
    const both = await Promise.all([redeem(one), redeem(other)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    await print('ZZZZZZZZZZZZZZZZ')
    expect(await refusalOf(redeem(later, 'ZZZZZZZZZZZZZZZZ'))).toBe('INVITATION_NOT_FOUND')
  })

  it('is one, where two codes were printed and are redeemed at once', async () => {
    const [one = '', other = ''] = await people('first', 'second')
    await Promise.all([print('AAAAAAAAAAAAAAAA'), print('BBBBBBBBBBBBBBBB')])
    const both = await Promise.all([redeem(one, 'AAAAAAAAAAAAAAAA'), redeem(other, 'BBBBBBBBBBBBBBBB')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('does not come back by the same code after another one has removed them', async () => {
    const [first = ''] = await people('first')
    await print()
    await valueOf(redeem(first))
    const second = await anOfficial(cloud, 'second')
    await valueOf(revoke(await ownGrant(first), second))
    expect(await refusalOf(redeem(first))).toBe('INVITATION_NOT_FOUND')
    expect(await grantsOf(cloud, first)).toEqual([])
  })

  it('is refused after half an hour, and guesses are slowed', async () => {
    const [late = '', guesser = ''] = await people('late', 'guesser')
    await print()
    await cloud.clock.advance(31 * 60_000)
    expect(await refusalOf(redeem(late))).toBe('INVITATION_NOT_FOUND')
    const guesses = Array.from({ length: 12 }, (_, guess) =>
      refusalOf(redeem(guesser, `00000000000000${String(guess).padStart(2, '0')}`)),
    )
    expect(await Promise.all(guesses)).toContain('INVITATION_TRIES')
  })
})

describe('npm run first-admin', () => {
  it('makes a root unit of its own in an empty cloud, and its code the first administrator', async () => {
    const fresh = await startLocalCloud()
    try {
      const db = databaseOf(fresh)
      const code = await printFirstAdmin(db, '青禾县', 'county', new Date(fresh.clock.now()))
      const again = await printFirstAdmin(db, '青禾县', 'county', new Date(fresh.clock.now()))
      const [root, ...others] = await documentsOf<{ _id: string }>(fresh, 'units')
      expect(others).toEqual([])
      const as = tokenOf('the-very-first')
      const joining = { unitId: root?._id, audience: 'citizen', consentVersion: CONSENT_VERSION }
      await fresh.call('members', 'joinPublicUnit', joining, { as, idempotencyKey: aKey() })
      const redeemed = staffIn(() => fresh)('redeemFirstCode', { code, name: '赵主任' }, as)
      expect(await valueOf(redeemed)).toEqual({ unitName: '青禾县' })
      expect(JSON.stringify(await documentsOf(fresh, 'firstAdminCodes'))).not.toContain(again)
    } finally {
      await fresh.stop()
    }
  })
})
