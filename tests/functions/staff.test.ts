import { createHash } from 'node:crypto'
import { printFirstAdmin } from '../../config/first-admin'
import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { StaffActions } from '../../src/domain/staff/contract'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, memberIdOf } from './seeds'

let cloud: LocalCloud
let admin: string
let organiser: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  admin = await aMember(cloud, {
    openId: 'admin',
    unitId: 'county',
    grants: [{ role: 'admin', unitId: 'county' }],
  })
  organiser = await aMember(cloud, {
    openId: 'organiser',
    unitId: 'town',
    grants: [{ role: 'organiser', unitId: 'town' }],
  })
})
afterAll(() => cloud.stop())

function call<Name extends keyof StaffActions>(
  name: Name,
  input: StaffActions[Name]['input'],
  as: string,
  idempotencyKey = aKey(),
): Promise<Result<StaffActions[Name]['output']>> {
  return cloud.call('staff', name, input, { as, idempotencyKey })
}

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const answered = await result
  if (!answered.ok) throw new Error(answered.error.code)
  return answered.value
}

let people = 0
const somebody = () => aMember(cloud, { openId: `colleague-${++people}`, unitId: 'town' })
const mayWrite = async (as: string) => {
  const drafts = await cloud.call('alerts', 'listDrafts', { unitId: 'town' }, { as })
  return drafts.ok
}

/** Invited to be an organiser of the town, accepted, and not confirmed yet. */
async function accepted(by: string, days = 365) {
  const as = await somebody()
  const { code } = await value(call('inviteStaff', { unitId: 'town', role: 'organiser', days }, by))
  await value(call('acceptInvitation', { code, name: '王老师' }, as))
  const { invitations } = await value(call('listStaff', { unitId: 'town' }, admin))
  const invitation = invitations.find(({ state, name }) => state === 'accepted' && name === '王老师')
  return { as, code, invitationId: invitation?.id ?? '' }
}

describe('staff: by invitation, confirmed by a second person', () => {
  it('gives the role once an administrator has confirmed, and not before', async () => {
    const { as, invitationId } = await accepted(organiser)
    expect(await mayWrite(as)).toBe(false)
    expect(await call('decideInvitation', { invitationId, decision: 'confirm' }, organiser)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
    await value(call('decideInvitation', { invitationId, decision: 'confirm' }, admin))
    expect(await mayWrite(as)).toBe(true)
    const { people: staff } = await value(call('listStaff', { unitId: 'town' }, admin))
    expect(staff.filter(({ name }) => name === '王老师')).toMatchObject([
      { role: 'organiser', unitId: 'town' },
    ])
  })

  it('is not confirmed by whoever accepted it, administrator or not', async () => {
    const second = await aMember(cloud, {
      openId: 'second-admin',
      unitId: 'county',
      grants: [{ role: 'admin', unitId: 'county' }],
    })
    const { code } = await value(
      call('inviteStaff', { unitId: 'town', role: 'reviewer', days: 30 }, organiser),
    )
    await value(call('acceptInvitation', { code, name: '李主任' }, second))
    const { invitations } = await value(call('listStaff', { unitId: 'town' }, second))
    const own = invitations.find(({ name }) => name === '李主任')
    expect(own?.mayDecide).toBe(false)
    expect(
      await call('decideInvitation', { invitationId: own?.id ?? '', decision: 'confirm' }, second),
    ).toMatchObject({ error: { code: 'INVITATION_OWN' } })
  })

  it('works once: of two who accept at once one does, and a code that was used is none', async () => {
    const { code } = await value(call('inviteStaff', { unitId: 'town', role: 'triage', days: 30 }, admin))
    const [one, other] = [await somebody(), await somebody()]
    const both = await Promise.all(
      [one, other].map((as) => call('acceptInvitation', { code, name: '张' }, as)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await call('findInvitation', { code }, await somebody())).toMatchObject({
      error: { code: 'INVITATION_NOT_FOUND' },
    })
  })

  it('gives the role once for a confirmation that came twice', async () => {
    const { as, invitationId } = await accepted(admin)
    const confirm = () => call('decideInvitation', { invitationId, decision: 'confirm' }, admin)
    await Promise.all([confirm(), confirm()])
    const [member] = await documentsOf<{ grants: unknown[] }>(cloud, 'members', {
      _id: memberIdOf(as.slice(7)),
    })
    expect(member?.grants).toHaveLength(1)
  })

  it('gives nothing where it was declined', async () => {
    const { as, invitationId } = await accepted(organiser)
    await value(call('decideInvitation', { invitationId, decision: 'decline' }, admin))
    expect(await call('decideInvitation', { invitationId, decision: 'confirm' }, admin)).toMatchObject({
      error: { code: 'INVITATION_NOT_FOUND' },
    })
    expect(await mayWrite(as)).toBe(false)
  })

  it('slows down whoever guesses codes', async () => {
    const guesser = await somebody()
    const guesses = Array.from({ length: 12 }, (_, guess) =>
      call('findInvitation', { code: `ZZZZZZ${String(guess).padStart(2, '0')}` }, guesser),
    )
    const codes = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'ok' : answer.error.code))
    expect(codes.filter((code) => code === 'INVITATION_TRIES').length).toBeGreaterThan(1)
  })

  it('keeps no code that somebody could read in the database', async () => {
    const { code } = await value(call('inviteStaff', { unitId: 'town', role: 'volunteer', days: 30 }, admin))
    expect(JSON.stringify(await documentsOf(cloud, 'staffInvitations'))).not.toContain(code)
  })
})

describe('staff: an end to every role', () => {
  it('ends by itself, everywhere at once, and is given again', async () => {
    const { as, invitationId } = await accepted(admin, 30)
    await value(call('decideInvitation', { invitationId, decision: 'confirm' }, admin))
    expect(await mayWrite(as)).toBe(true)
    await cloud.clock.advance(31 * 86_400_000)
    expect(await mayWrite(as)).toBe(false)
    expect(await cloud.call('members', 'getMe', {}, { as })).toMatchObject({ value: { grants: [] } })
    await value(call('renewStaff', { unitId: 'town', grantId: invitationId, days: 30 }, admin))
    expect(await mayWrite(as)).toBe(true)
  })

  it('is taken away at once, and the chained history tells all of it', async () => {
    const { as, invitationId } = await accepted(admin)
    await value(call('decideInvitation', { invitationId, decision: 'confirm' }, admin))
    await value(call('revokeStaff', { unitId: 'town', grantId: invitationId }, admin))
    expect(await mayWrite(as)).toBe(false)
    const { history, isHistoryIntact } = await value(call('listStaff', { unitId: 'town' }, admin))
    expect(history.slice(0, 4).map(({ event }) => event)).toEqual([
      'revoked',
      'confirmed',
      'accepted',
      'invited',
    ])
    expect(isHistoryIntact).toBe(true)
  })

  it('keeps one administrator where two remove each other at once', async () => {
    const fresh = await startLocalCloud()
    await aUnitTree(fresh)
    const both = await Promise.all(
      ['one', 'two'].map((openId) =>
        aMember(fresh, { openId, unitId: 'county', grants: [{ role: 'admin', unitId: 'county' }] }),
      ),
    )
    const list = await fresh.call<{ people: { grantId: string; isSelf: boolean }[] }>(
      'staff',
      'listStaff',
      { unitId: 'county' },
      { as: both[0] ?? '' },
    )
    const grants = list.ok ? list.value.people : []
    const removals = await Promise.all(
      grants.map(({ grantId, isSelf }) =>
        fresh.call(
          'staff',
          'revokeStaff',
          { unitId: 'county', grantId },
          {
            as: (isSelf ? both[1] : both[0]) ?? '',
            idempotencyKey: aKey(),
          },
        ),
      ),
    )
    expect(removals.filter(({ ok }) => ok)).toHaveLength(1)
    const members = await documentsOf<{ grants: unknown[] }>(fresh, 'members')
    expect(members.flatMap(({ grants: held }) => held)).toHaveLength(1)
    await fresh.stop()
  })

  it('does not let the last administrator remove themselves', async () => {
    const fresh = await startLocalCloud()
    await aUnitTree(fresh)
    const as = await aMember(fresh, {
      openId: 'only',
      unitId: 'county',
      grants: [{ role: 'admin', unitId: 'county' }],
    })
    const list = await fresh.call<{ people: { grantId: string }[] }>(
      'staff',
      'listStaff',
      { unitId: 'county' },
      { as },
    )
    const grantId = list.ok ? (list.value.people[0]?.grantId ?? '') : ''
    expect(
      await fresh.call('staff', 'revokeStaff', { unitId: 'county', grantId }, { as, idempotencyKey: aKey() }),
    ).toMatchObject({ error: { code: 'STAFF_LAST_ADMIN' } })
    await fresh.stop()
  })
})

describe('staff: the first administrator', () => {
  const CODE = '0123456789ABCDEF'
  const printed = (fresh: LocalCloud) =>
    databaseOf(fresh)
      .collection('firstAdminCodes')
      .add({
        _id: createHash('sha256').update(CODE).digest('hex'),
        unitId: 'county',
        expiresAt: new Date(fresh.clock.now() + 30 * 60_000),
        usedBy: null,
      })
  const redeem = (fresh: LocalCloud, as: string) =>
    fresh.call('staff', 'redeemFirstCode', { code: CODE, name: '赵主任' }, { as, idempotencyKey: aKey() })

  it('redeems the printed code once, within half an hour, and not where there is one already', async () => {
    const fresh = await startLocalCloud()
    await aUnitTree(fresh)
    const [one, other] = await Promise.all(
      ['first', 'second'].map((openId) => aMember(fresh, { openId, unitId: 'county' })),
    )
    expect(await redeem(fresh, one ?? '')).toMatchObject({ error: { code: 'INVITATION_NOT_FOUND' } })
    await printed(fresh)
    const both = await Promise.all([redeem(fresh, one ?? ''), redeem(fresh, other ?? '')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const later = await aMember(fresh, { openId: 'later', unitId: 'county' })
    expect(await redeem(fresh, later)).toMatchObject({ error: { code: 'INVITATION_NOT_FOUND' } })
    await fresh.stop()
  })

  it('comes with a root unit of its own into an empty cloud', async () => {
    const fresh = await startLocalCloud()
    const db = databaseOf(fresh)
    const code = await printFirstAdmin(db, '青禾县', 'county', new Date(fresh.clock.now()))
    const again = await printFirstAdmin(db, '青禾县', 'county', new Date(fresh.clock.now()))
    const [root, ...others] = await documentsOf<{ _id: string; campaignId: string }>(fresh, 'units')
    expect(others).toEqual([])
    const joining = { unitId: root?._id, audience: 'citizen', consentVersion: CONSENT_VERSION }
    const as = 'wechat:the-very-first'
    await fresh.call('members', 'joinPublicUnit', joining, { as, idempotencyKey: aKey() })
    const redeemed = await fresh.call(
      'staff',
      'redeemFirstCode',
      { code, name: '赵主任' },
      { as, idempotencyKey: aKey() },
    )
    expect(redeemed).toMatchObject({ value: { unitName: '青禾县' } })
    expect(JSON.stringify(await documentsOf(fresh, 'firstAdminCodes'))).not.toContain(again)
    await fresh.stop()
  })

  it('refuses the code after its half hour', async () => {
    const fresh = await startLocalCloud()
    await aUnitTree(fresh)
    const as = await aMember(fresh, { openId: 'late', unitId: 'county' })
    await printed(fresh)
    await fresh.clock.advance(31 * 60_000)
    expect(await redeem(fresh, as)).toMatchObject({ error: { code: 'INVITATION_NOT_FOUND' } })
    await fresh.stop()
  })
})
