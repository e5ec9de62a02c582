import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree } from './seeds'
import { settle, unitsOf } from './unit-seeds'
import { anOfficial, grantsOf, refusalOf, staffIn, valueOf } from './staff-seeds'

let cloud: LocalCloud
let admin: string
let secondAdmin: string
let organiser: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  admin = await anOfficial(cloud, 'admin')
  secondAdmin = await anOfficial(cloud, 'second-admin')
  organiser = await anOfficial(cloud, 'organiser', 'organiser', 'town')
})
afterAll(() => cloud.stop())
afterEach(() => cloud.clock.set(0))

const staff = staffIn(() => cloud)

let people = 0
const somebody = () => aMember(cloud, { openId: `colleague-${++people}`, unitId: 'town' })
const mayWrite = async (as: string) =>
  (await refusalOf(cloud.call('alerts', 'listDrafts', { unitId: 'town' }, { as }))) === null

/** Invited to be an organiser of the town. */
async function invited(by: string, days = 365) {
  const asked = { unitId: 'town', role: 'organiser', days } as const
  const { invitationId } = await valueOf(staff('inviteStaff', asked, by))
  const { code } = await valueOf(staff('getInvitationCode', { invitationId }, by))
  return { invitationId, code }
}

async function accepted(by: string, days = 365) {
  const as = await somebody()
  const { invitationId, code } = await invited(by, days)
  await valueOf(staff('acceptInvitation', { code, name: '王老师' }, as))
  return { as, code, invitationId }
}

const confirm = (invitationId: string, by: string, key = aKey()) =>
  staff('decideInvitation', { invitationId, decision: 'confirm' }, by, key)

describe('staff: by invitation, confirmed by a second person', () => {
  it('gives the role once an administrator has confirmed, and not before', async () => {
    const { as, invitationId } = await accepted(organiser)
    expect(await mayWrite(as)).toBe(false)
    expect(await refusalOf(confirm(invitationId, organiser))).toBe('FORBIDDEN')
    await valueOf(confirm(invitationId, admin))
    expect(await mayWrite(as)).toBe(true)
    const { people: shown } = await valueOf(staff('listStaff', { unitId: 'town' }, admin))
    expect(shown.filter(({ name }) => name === '王老师')).toMatchObject([
      { role: 'organiser', unitId: 'town' },
    ])
  })

  it('is confirmed by no administrator who sent it: by another', async () => {
    const { as, invitationId } = await accepted(admin)
    expect(await refusalOf(confirm(invitationId, admin))).toBe('INVITATION_OWN')
    expect(await mayWrite(as)).toBe(false)
    const { invitations } = await valueOf(staff('listStaff', { unitId: 'town' }, admin))
    expect(invitations.find(({ id }) => id === invitationId)).toMatchObject({
      mayConfirm: false,
      mayDecline: true,
    })
    await valueOf(confirm(invitationId, secondAdmin))
    expect(await mayWrite(as)).toBe(true)
  })

  it('is not confirmed by whoever accepted it, administrator or not', async () => {
    const { invitationId, code } = await invited(organiser)
    await valueOf(staff('acceptInvitation', { code, name: '李主任' }, admin))
    expect(await refusalOf(confirm(invitationId, admin))).toBe('INVITATION_OWN')
    await valueOf(staff('decideInvitation', { invitationId, decision: 'decline' }, secondAdmin))
  })

  it('works once: of two who accept at once one does, and a code that was used is none', async () => {
    const { code } = await invited(admin)
    const both = [await somebody(), await somebody()]
    const answers = await Promise.all(both.map((as) => staff('acceptInvitation', { code, name: '张' }, as)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await refusalOf(staff('findInvitation', { code }, await somebody()))).toBe('INVITATION_NOT_FOUND')
  })

  it('gives the role once for confirmations that came twice, by two administrators at once', async () => {
    const { as, invitationId } = await accepted(organiser)
    await Promise.all([admin, secondAdmin, admin].map((by) => confirm(invitationId, by)))
    expect(await grantsOf(cloud, as)).toMatchObject([{ id: invitationId, role: 'organiser' }])
    const told = await documentsOf<{ detail: unknown }>(cloud, 'history', {
      subject: 'staff:town',
      event: 'confirmed',
    })
    const ofThis = told.filter(({ detail }) => JSON.stringify(detail).includes(invitationId))
    expect(ofThis).toHaveLength(1)
  })

  it('gives nothing back by an old invitation after the role was taken away', async () => {
    const { as, code, invitationId } = await accepted(organiser)
    await valueOf(confirm(invitationId, admin))
    await valueOf(staff('revokeStaff', { unitId: 'town', grantId: invitationId }, admin))
    await confirm(invitationId, secondAdmin)
    await staff('acceptInvitation', { code, name: '王老师' }, as)
    await confirm(invitationId, secondAdmin)
    expect(await mayWrite(as)).toBe(false)
  })

  it('gives nothing where it was declined, or not accepted within a week', async () => {
    const { as, invitationId } = await accepted(organiser)
    await valueOf(staff('decideInvitation', { invitationId, decision: 'decline' }, admin))
    expect(await refusalOf(confirm(invitationId, admin))).toBe('INVITATION_NOT_FOUND')
    expect(await mayWrite(as)).toBe(false)
    const { code } = await invited(organiser)
    await cloud.clock.advance(8 * 86_400_000)
    const late = staff('acceptInvitation', { code, name: '王老师' }, await somebody())
    expect(await refusalOf(late)).toBe('INVITATION_NOT_FOUND')
  })

  it('gives the role where the unit stands by then', async () => {
    const { as, invitationId } = await accepted(organiser)
    const moved = { unitId: 'town', parentId: 'other-town' }
    await unitsOf(cloud)('moveUnit', moved, admin)
    await settle(cloud)
    const renamed = await unitsOf(cloud)('renameUnit', { unitId: 'town', name: '新测试镇' }, admin)
    expect(renamed.ok).toBe(true)
    await settle(cloud)
    const { invitations } = await valueOf(staff('listStaff', { unitId: 'town' }, admin))
    expect(invitations.find(({ id }) => id === invitationId)?.unitName).toBe('新测试镇')
    await valueOf(confirm(invitationId, admin))
    expect(await mayWrite(as)).toBe(true)
  })

  it('slows down whoever guesses codes', async () => {
    const guesser = await somebody()
    const guesses = Array.from({ length: 12 }, (_, guess) =>
      refusalOf(staff('findInvitation', { code: `ZZZZZZ${String(guess).padStart(2, '0')}` }, guesser)),
    )
    const refusals = await Promise.all(guesses)
    expect(refusals.filter((code) => code === 'INVITATION_TRIES').length).toBeGreaterThan(1)
  })

  it('keeps no code that somebody could read in the database, and shows it to nobody but the inviter', async () => {
    const { code, invitationId } = await invited(organiser)
    for (const name of ['staffInvitations', 'idempotency', 'history', 'staffGuards']) {
      expect(JSON.stringify(await documentsOf(cloud, name))).not.toContain(code)
    }
    const asked = staff('getInvitationCode', { invitationId }, admin)
    expect(await refusalOf(asked)).toBe('INVITATION_NOT_FOUND')
  })
})

describe('staff: given face to face, by the code on the phone', () => {
  const grant = (code: string, by: string, key = aKey()) =>
    staff('grantRole', { unitId: 'town', code, role: 'organiser', days: 30 }, by, key)
  const shownBy = async (as: string) => (await valueOf(staff('showStaffCode', { name: '陈老师' }, as))).code

  it('holds at once, with the name that was typed on the phone and an end', async () => {
    const as = await somebody()
    const given = await valueOf(grant(await shownBy(as), admin))
    expect(given.name).toBe('陈老师')
    expect(Date.parse(given.until) - cloud.clock.now()).toBeCloseTo(30 * 86_400_000, -5)
    expect(await mayWrite(as)).toBe(true)
  })

  it('is for an administrator to give, never to themselves', async () => {
    expect(await refusalOf(grant(await shownBy(admin), admin))).toBe('STAFF_OWN')
    expect(await refusalOf(grant(await shownBy(await somebody()), organiser))).toBe('FORBIDDEN')
  })

  it('works once and for ten minutes; the same call twice gives one role', async () => {
    const as = await somebody()
    const code = await shownBy(as)
    const key = aKey()
    await Promise.all([grant(code, admin, key), grant(code, admin, key)])
    expect(await refusalOf(grant(code, secondAdmin))).toBe('STAFF_CODE_NOT_FOUND')
    expect(await grantsOf(cloud, as)).toHaveLength(1)
    const late = await shownBy(as)
    await cloud.clock.advance(11 * 60_000)
    expect(await refusalOf(grant(late, admin))).toBe('STAFF_CODE_NOT_FOUND')
  })

  it('of two administrators who type it at once, is used by one', async () => {
    const as = await somebody()
    const code = await shownBy(as)
    const answers = await Promise.all([grant(code, admin), grant(code, secondAdmin)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await grantsOf(cloud, as)).toHaveLength(1)
  })
})
