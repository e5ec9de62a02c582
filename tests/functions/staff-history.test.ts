import type { StaffEvent } from '../../src/domain/staff/contract'
import { staffWords } from '../../src/i18n/zh-CN/staff'
import { APPROVED, alertContent, review, submit } from './alert-seeds'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree } from './seeds'
import { aGrant, anOfficial, staffIn, refusalOf, valueOf } from './staff-seeds'
import { A_WRAPPED_KEY, aKeyPair, aReceipt, aStoredTip, aTip, publicKeyOf } from './tip-seeds'

const DAY = 86_400_000

let cloud: LocalCloud
let admin: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  admin = await anOfficial(cloud, 'admin')
  const until = new Date(cloud.clock.now() + 100 * DAY)
  await aGrant(cloud, admin, { id: 'of-admin', role: 'admin', unitId: 'county', until, name: '孙主任' })
})
afterAll(() => cloud.stop())

const staff = staffIn(() => cloud)
const history = (unitId: string, page = 0) => valueOf(staff('listHistory', { unitId, page }, admin))
/** Whatever is told has a sentence. */
const toldOf = (events: readonly StaffEvent[]) =>
  events.map(({ kind, event }) => {
    expect([kind, event, staffWords.told[kind]?.[event]]).toEqual([kind, event, expect.any(String)])
    return `${kind} ${event}`
  })

let people = 0
/** Somebody with a role in the town and a name. */
async function official(role: 'organiser' | 'reviewer' | 'triage', name: string): Promise<string> {
  const as = await anOfficial(cloud, `official-${++people}`, role, 'town')
  const until = new Date(cloud.clock.now() + 100 * DAY)
  await aGrant(cloud, as, { id: `grant-${people}`, role, unitId: 'town', until, name })
  return as
}

const call = <T>(noun: string, action: string, payload: unknown, as: string) =>
  valueOf(cloud.call<T>(noun, action, payload, { as, idempotencyKey: aKey() }))

describe('staff: listHistory', () => {
  it('tells who published and reviewed what, when and where, to whoever administers the unit or one above', async () => {
    const [author, reviewer] = [await official('organiser', '王老师'), await official('reviewer', '李干事')]
    const content = alertContent(cloud)
    const draft = { unitId: 'town', alertId: null, updatesId: null, content }
    const { alertId } = await call<{ alertId: string }>('alerts', 'saveDraft', draft, author)
    await valueOf(submit(cloud, alertId, author))
    await valueOf(review(cloud, alertId, APPROVED, reviewer))
    const { events, isIntact } = await history('county')
    expect(isIntact).toBe(true)
    expect(events.slice(0, 3)).toMatchObject([
      { kind: 'alert', event: 'approve', unitName: '测试镇', actor: { name: '李干事', roles: ['reviewer'] } },
      { kind: 'alert', event: 'submit', actor: { name: '王老师', roles: ['organiser'] } },
      { kind: 'alert', event: 'drafted', actor: { name: '王老师' } },
    ])
    expect(await refusalOf(staff('listHistory', { unitId: 'town', page: 0 }, author))).toBe('FORBIDDEN')
    expect((await history('other-town')).events).toEqual([])
  })

  it('tells that a key was made and fetched and a tip opened, and nothing of what stands in it', async () => {
    const officer = await official('triage', '周专员')
    const publicKey = publicKeyOf(aKeyPair())
    const key = { unitId: 'town', publicKey, wrapped: A_WRAPPED_KEY }
    await call('tips', 'registerOfficerKey', key, officer)
    await call('tips', 'getOfficerKey', { unitId: 'town' }, officer)
    const tipId = await aStoredTip(cloud, aTip([publicKey], aReceipt()), 'received')
    await call('tips', 'openTip', { tipId }, officer)
    await call('tips', 'advanceTip', { tipId, step: 'accept', answer: null }, officer)
    const { events, isIntact } = await history('town')
    expect(toldOf(events.slice(0, 4))).toEqual([
      'tip accepted',
      'tip opened',
      'officer-key fetched',
      'officer-key made',
    ])
    expect(isIntact).toBe(true)
    expect(JSON.stringify(events.slice(0, 4))).not.toContain('fake-police')
  })

  it('tells of units that were renamed and of codes that were made', async () => {
    await call('units', 'renameUnit', { unitId: 'village', name: '新村' }, admin)
    const organiser = await official('organiser', '吴老师')
    await call('joining', 'makeCode', { unitId: 'village', note: '', days: 7, cap: null }, organiser)
    const { events } = await history('village')
    expect(toldOf(events)).toEqual(['join-code made', 'unit renamed'])
  })

  it('tells of roles given and taken, and whose they are as long as they hold', async () => {
    const as = await aMember(cloud, { openId: 'colleague', unitId: 'town' })
    const { code } = await valueOf(staff('showStaffCode', { name: '陈老师' }, as))
    await valueOf(staff('grantRole', { unitId: 'town', code, role: 'triage', days: 30 }, admin))
    expect((await history('town')).events[0]).toMatchObject({
      ...{ kind: 'staff', event: 'granted', role: 'triage', about: '陈老师' },
      actor: { name: '孙主任', roles: ['admin'] },
    })
    const erased = await cloud.call('members', 'eraseMyData', {}, { as, idempotencyKey: aKey() })
    expect(erased.ok).toBe(true)
    const [left, granted] = (await history('town')).events
    expect(left).toMatchObject({
      event: 'left',
      role: 'triage',
      about: null,
      actor: { name: null, roles: [] },
    })
    expect(granted).toMatchObject({ event: 'granted', about: null })
    expect(JSON.stringify(await documentsOf(cloud, 'history'))).not.toContain('陈老师')
  })

  it('comes page by page', async () => {
    const organiser = await official('organiser', '郑老师')
    for (let count = 0; count < 21; count++) {
      await call('joining', 'makeCode', { unitId: 'class-a', note: '', days: 7, cap: null }, organiser)
    }
    const [first, second] = [await history('class-a'), await history('class-a', 1)]
    expect([first.events.length, first.hasMore, second.events.length, second.hasMore]).toEqual([
      20,
      true,
      1,
      false,
    ])
    expect(new Set([...first.events, ...second.events].map(({ id }) => id)).size).toBe(21)
  })

  it('says so where an event was changed, moved to another unit or taken out', async () => {
    const told = () => history('school')
    for (const name of ['一', '二', '三']) {
      await call('units', 'renameUnit', { unitId: 'school', name: `第${name}小学` }, admin)
    }
    expect((await told()).isIntact).toBe(true)
    const events = databaseOf(cloud).collection('history')
    const second = events.doc('unit:school:000002')
    await second.update({ event: 'archived' })
    expect((await told()).isIntact).toBe(false)
    await second.update({ event: 'renamed' })
    expect((await told()).isIntact).toBe(true)
    await second.update({ unitPath: ['county'] })
    expect((await history('county')).isIntact).toBe(false)
    await second.remove()
    expect((await told()).isIntact).toBe(false)
  })

  it('has what was done to a role even where the call died before it was written down', async () => {
    const pending = {
      ...{ subject: 'staff:town', event: 'revoked', actorId: 'somebody', at: new Date(cloud.clock.now()) },
      detail: { operationId: 'the-call-that-died', grantId: 'gone', role: 'triage' },
      unitPath: ['county', 'town'],
    }
    await databaseOf(cloud)
      .collection('staffGuards')
      .doc('roles')
      .set({ revision: 99, events: [pending] })
    await cloud.fireTimer('staff', 'tendGrants')
    await cloud.fireTimer('staff', 'tendGrants')
    const { events } = await history('town')
    expect(events.filter(({ event, role }) => event === 'revoked' && role === 'triage')).toHaveLength(1)
    expect(await documentsOf(cloud, 'staffGuards')).toMatchObject([{ events: [] }])
  })
})
