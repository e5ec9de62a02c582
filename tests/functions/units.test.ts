import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { Result } from '../../src/domain/shared/result'
import { anAlert } from './alert-seeds'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, codeOf, memberIdOf, tokenOf, type TestUnitId } from './seeds'
import { A_WRAPPED_KEY, aKeyPair, aReceipt, aStoredTip, aTip, publicKeyOf, tipsOf } from './tip-seeds'
import { oneRound, openJobs, settle, staleCopies, storedUnits, unitsOf } from './unit-seeds'

let cloud: LocalCloud
let units: ReturnType<typeof unitsOf>
let admin: string
let organiser: string
beforeEach(async () => {
  cloud = await startLocalCloud()
  units = unitsOf(cloud)
  await aUnitTree(cloud)
  admin = await aMember(cloud, { openId: 'admin', grants: [{ role: 'admin', unitId: 'county' }] })
  organiser = await aMember(cloud, { openId: 'organiser', grants: [{ role: 'organiser', unitId: 'town' }] })
})
afterEach(() => cloud.stop())

async function idOf(created: Promise<Result<{ unitId: string }>>): Promise<string> {
  const answer = await created
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.unitId
}

const refusal = (code: string) => ({ ok: false, error: { code } })

/** The steps in the life of a unit, as the history has them. */
async function eventsOf(unitId: string): Promise<string[]> {
  const events = await documentsOf<{ event: string; sequence: number }>(cloud, 'history', {
    subject: `unit:${unitId}`,
  })
  return events.sort((a, b) => a.sequence - b.sequence).map(({ event }) => event)
}

/** Somebody and something of everything that carries a path, in the school and in its classes. */
async function everythingCarriesPaths(): Promise<void> {
  await aMember(cloud, { openId: 'pupil', unitId: 'class-a', audience: 'student' })
  await aMember(cloud, { openId: 'parent-of-two', unitId: 'village', otherUnitIds: ['class-a', 'class-b'] })
  const officer = await aMember(cloud, {
    openId: 'officer',
    unitId: 'school',
    grants: [
      { role: 'triage', unitId: 'school' },
      { role: 'organiser', unitId: 'class-b' },
      { role: 'reviewer', unitId: 'county' },
    ],
  })
  const publicKey = publicKeyOf(aKeyPair())
  const key = { unitId: 'school', publicKey, wrapped: A_WRAPPED_KEY }
  expect(await tipsOf(cloud)('registerOfficerKey', key, officer)).toMatchObject({ ok: true })
  await aStoredTip(cloud, { ...aTip([publicKey], aReceipt()), unitId: 'school' }, 'received')
  await anAlert(cloud, 'published', { areaUnitIds: ['village', 'class-a'] })
  await rightNames()
}

/** The seeds write short names into tips and alerts. */
async function rightNames(): Promise<void> {
  const stored = await storedUnits(cloud)
  const db = databaseOf(cloud)
  const name = (id: string) => stored[id]?.name
  await db
    .collection('tips')
    .where({ unitId: 'school' })
    .update({ unitName: name('school') })
  await db
    .collection('alerts')
    .where({ unitId: 'town' })
    .update({ areaNames: [name('village'), name('class-a')] })
}

describe('units: createUnit', () => {
  it('puts a unit last below its parent, with nothing in it', async () => {
    const unitId = await idOf(
      units('createUnit', { parentId: 'town', name: '新桥村', kind: 'village' }, admin),
    )
    const listed = await units('listSubtree', { unitId: 'town' }, admin)
    const unit = listed.ok ? listed.value.find(({ id }) => id === unitId) : undefined
    expect(unit).toMatchObject({ name: '新桥村', path: ['county', 'town', unitId], isClosed: false })
    expect(await eventsOf(unitId)).toEqual(['created'])
  })

  it('makes one unit for one intention, however often it is sent', async () => {
    const key = aKey()
    const payload = { parentId: 'town', name: '新桥村', kind: 'village' } as const
    const sent = await Promise.all([1, 2, 3].map(() => units('createUnit', payload, admin, key)))
    expect(sent.some(({ ok }) => ok)).toBe(true)
    expect(Object.values(await storedUnits(cloud)).filter(({ name }) => name === '新桥村')).toHaveLength(1)
  })

  it('lets one of two win who take the same name at once', async () => {
    const payload = { parentId: 'town', name: '新桥村', kind: 'village' } as const
    const sent = await Promise.all([1, 2, 3, 4].map(() => units('createUnit', payload, admin)))
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of sent) if (!answer.ok) expect(answer.error.code).toBe('UNIT_NAME_TAKEN')
  })

  it.each([
    ['a class below a town', { parentId: 'town', name: '三班', kind: 'class' }, 'UNIT_MISPLACED'],
    ['a name that a sibling has', { parentId: 'town', name: '测试村', kind: 'village' }, 'UNIT_NAME_TAKEN'],
    ['a parent that is nowhere', { parentId: 'nowhere', name: '新桥村', kind: 'village' }, 'UNIT_NOT_FOUND'],
  ] as const)('refuses %s', async (_, payload, code) => {
    expect(await units('createUnit', payload, admin)).toMatchObject(refusal(code))
  })
})

describe('units: moveUnit', () => {
  it('takes everything below along: members, grants, keys, tips and alerts', async () => {
    await everythingCarriesPaths()
    expect(await staleCopies(cloud)).toEqual([])
    const moved = await units('moveUnit', { unitId: 'school', parentId: 'other-town' }, admin)
    expect(moved).toMatchObject({ ok: true, value: { movedUnits: 3 } })
    expect((await storedUnits(cloud))['class-a']?.path).toEqual(['county', 'other-town', 'school', 'class-a'])
    expect(await staleCopies(cloud)).toEqual([])
    expect(await eventsOf('school')).toEqual(['moved'])
  })

  it('has the grant of a class follow, and takes the old town its reach', async () => {
    const onClass = await aMember(cloud, { openId: 'c', grants: [{ role: 'organiser', unitId: 'class-b' }] })
    await units('moveUnit', { unitId: 'school', parentId: 'other-town' }, admin)
    expect(await units('listSubtree', { unitId: 'class-b' }, onClass)).toMatchObject({ ok: true })
    expect(await units('listSubtree', { unitId: 'class-b' }, organiser)).toMatchObject(refusal('FORBIDDEN'))
  })

  it('corrects what a call wrote that had read the old path, and only then is over', async () => {
    await aMember(cloud, { openId: 'pupil', unitId: 'class-a' })
    await units('moveUnit', { unitId: 'school', parentId: 'other-town' }, admin)
    const stale = ['county', 'town', 'school', 'class-a']
    await databaseOf(cloud).collection('members').doc(memberIdOf('pupil')).update({ unitPath: stale })
    await oneRound(cloud)
    expect(await staleCopies(cloud)).toEqual([])
    expect(await openJobs(cloud)).toEqual(['school'])
    await oneRound(cloud)
    expect(await openJobs(cloud)).toEqual([])
  })

  it('lets one of two moves win that would put each below the other', async () => {
    const first = await idOf(units('createUnit', { parentId: 'county', name: '甲局', kind: 'bureau' }, admin))
    const second = await idOf(
      units('createUnit', { parentId: 'county', name: '乙局', kind: 'bureau' }, admin),
    )
    const moves = await Promise.all([
      units('moveUnit', { unitId: first, parentId: second }, admin),
      units('moveUnit', { unitId: second, parentId: first }, admin),
    ])
    expect(moves.filter(({ ok }) => ok)).toHaveLength(1)
    expect(moves.find(({ ok }) => !ok)).toMatchObject(refusal('UNIT_BELOW_ITSELF'))
    await settle(cloud)
    expect(await staleCopies(cloud)).toEqual([])
  })

  it.each<[string, string, string, string]>([
    ['below itself', 'school', 'class-a', 'UNIT_BELOW_ITSELF'],
    ['where its kind does not belong', 'class-a', 'town', 'UNIT_MISPLACED'],
    ['when it stands on top', 'county', 'town', 'UNIT_MISPLACED'],
    ['to nowhere', 'school', 'nowhere', 'UNIT_NOT_FOUND'],
  ])('refuses to move a unit %s', async (_, unitId, parentId, code) => {
    expect(await units('moveUnit', { unitId, parentId }, admin)).toMatchObject(refusal(code))
  })

  it('refuses to leave the campaign', async () => {
    await databaseOf(cloud).collection('units').doc('other-town').update({ campaignId: 'another' })
    expect(await units('moveUnit', { unitId: 'school', parentId: 'other-town' }, admin)).toMatchObject(
      refusal('UNIT_OTHER_CAMPAIGN'),
    )
  })

  it('asks for an administrator of both parents', async () => {
    const ofTown = await aMember(cloud, { openId: 't', grants: [{ role: 'admin', unitId: 'town' }] })
    const ofSchool = await aMember(cloud, { openId: 's', grants: [{ role: 'admin', unitId: 'school' }] })
    const move = { unitId: 'school', parentId: 'other-town' }
    expect(await units('moveUnit', move, ofTown)).toMatchObject(refusal('FORBIDDEN'))
    expect(await units('moveUnit', move, ofSchool)).toMatchObject(refusal('FORBIDDEN'))
    const ofBoth = await aMember(cloud, {
      openId: 'b',
      grants: [
        { role: 'admin', unitId: 'town' },
        { role: 'admin', unitId: 'other-town' },
      ],
    })
    expect(await units('moveUnit', move, ofBoth)).toMatchObject({ ok: true })
  })
})

describe('units: renameUnit', () => {
  it('changes the name wherever it stands', async () => {
    await everythingCarriesPaths()
    expect(await units('renameUnit', { unitId: 'class-a', name: '八年级 1 班' }, organiser)).toMatchObject({
      ok: true,
    })
    await units('renameUnit', { unitId: 'school', name: '石桥镇中学' }, organiser)
    expect((await storedUnits(cloud))['school']?.name).toBe('石桥镇中学')
    expect(await staleCopies(cloud)).toEqual([])
    await settle(cloud)
    expect(await eventsOf('school')).toEqual(['renamed'])
  })

  it('refuses the name of a sibling, also when both ask at once', async () => {
    const rename = (unitId: TestUnitId) => units('renameUnit', { unitId, name: '同名班' }, admin)
    const sent = await Promise.all([rename('class-a'), rename('class-b')])
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1)
    expect(sent.find(({ ok }) => !ok)).toMatchObject(refusal('UNIT_NAME_TAKEN'))
  })
})

describe('units: arrangeUnits', () => {
  it('puts the children into the order wanted', async () => {
    expect(
      await units('arrangeUnits', { unitId: 'town', childIds: ['school', 'village'] }, organiser),
    ).toMatchObject({
      ok: true,
    })
    const listed = await units('listSubtree', { unitId: 'town' }, admin)
    const names = listed.ok
      ? listed.value.filter(({ parentId }) => parentId === 'town').map(({ id }) => id)
      : []
    expect(names).toEqual(['school', 'village'])
    expect(await eventsOf('town')).toEqual(['arranged'])
  })

  it('refuses an order that leaves one out', async () => {
    expect(await units('arrangeUnits', { unitId: 'town', childIds: ['school'] }, admin)).toMatchObject(
      refusal('UNIT_CHANGED'),
    )
  })
})

describe('units: archiveUnit', () => {
  it('closes the unit and all below it to new members, and opens them again', async () => {
    await units('archiveUnit', { unitId: 'school' }, admin)
    const find = () =>
      cloud.call('joining', 'findByCode', { unitCode: codeOf('class-a') }, { as: tokenOf('newcomer') })
    expect(await find()).toMatchObject(refusal('UNIT_ARCHIVED'))
    const join = { unitCode: codeOf('class-a'), audience: 'student', consentVersion: CONSENT_VERSION }
    const late = { as: tokenOf('latecomer'), idempotencyKey: aKey() }
    expect(await cloud.call('members', 'joinUnit', join, late)).toMatchObject(refusal('UNIT_ARCHIVED'))
    expect(
      await units('createUnit', { parentId: 'school', name: '三班', kind: 'class' }, admin),
    ).toMatchObject(refusal('UNIT_ARCHIVED'))
    await units('restoreUnit', { unitId: 'school' }, admin)
    expect(await find()).toMatchObject({ ok: true })
    expect(await eventsOf('school')).toEqual(['archived', 'restored'])
  })

  it('keeps a class closed that was archived itself before its school came back', async () => {
    await units('archiveUnit', { unitId: 'class-a' }, admin)
    await units('archiveUnit', { unitId: 'school' }, admin)
    await units('restoreUnit', { unitId: 'school' }, admin)
    const { 'class-a': first, 'class-b': second } = await storedUnits(cloud)
    expect([first?.isClosed, second?.isClosed]).toEqual([true, false])
  })
})

describe('units: saveContact', () => {
  const contact = { dutyTitle: '村联络员', phone: '0000-5550101', mailbox: '', email: '', scope: '各类线索' }

  it('shows the card to the residents below, nearest first', async () => {
    await units('saveContact', { unitId: 'county', contact: { ...contact, dutyTitle: '县联络员' } }, admin)
    await units('saveContact', { unitId: 'town', contact }, organiser)
    const pupil = await aMember(cloud, { openId: 'pupil', unitId: 'class-a' })
    await cloud.resetRequests()
    const shown = await units('getContacts', {}, pupil)
    expect((await cloud.requests()).reads).toBeLessThanOrEqual(4)
    expect(shown).toMatchObject({
      ok: true,
      value: [{ unitName: '测试镇', contact }, { contact: { dutyTitle: '县联络员' } }],
    })
    expect(await eventsOf('town')).toEqual(['contactSaved'])
  })

  it.each([
    ['an address without a place', { email: 'liaison' }],
    ['a number with words', { phone: '请打 110' }],
  ])('refuses %s', async (_, wrong) => {
    expect(
      await units('saveContact', { unitId: 'town', contact: { ...contact, ...wrong } }, admin),
    ).toMatchObject(refusal('INPUT_INVALID'))
  })
})
