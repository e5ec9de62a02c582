import { CONSENT_VERSION } from '../../src/domain/members/contract'
import { documentsOf } from './database'
import { refusal } from './family-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, codeOf, tokenOf, type TestUnitId } from './seeds'

let cloud: LocalCloud
let teacher: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  teacher = await aMember(cloud, { openId: 'teacher', grants: [{ role: 'organiser', unitId: 'school' }] })
})
afterAll(() => cloud.stop())

const invitations = <T>(action: string, payload: unknown, as: string) =>
  cloud.call<T>('invitations', action, payload, { as, idempotencyKey: aKey() })

async function tokenFrom(as: string, cameBy: string | null = null): Promise<string> {
  const made = await invitations<{ token: string }>('getInvitation', { cameBy }, as)
  if (!made.ok) throw new Error(made.error.code)
  return made.value.token
}

let people = 0
async function aNewcomer(unitId: TestUnitId = 'village'): Promise<string> {
  const as = tokenOf(`invited-${++people}`)
  await cloud.call(
    'members',
    'joinUnit',
    { unitCode: codeOf(unitId), audience: 'citizen', consentVersion: CONSENT_VERSION },
    { as, idempotencyKey: aKey() },
  )
  return as
}

const tell = (token: string, as: string) => invitations<{ counted: boolean }>('tellInvited', { token }, as)

const treeOf = async (unitId: TestUnitId) =>
  (await documentsOf<{ byDepth: Record<string, number> }>(cloud, 'influenceTrees', { unitId }))[0]?.byDepth

const influenceOf = (unitId: TestUnitId) => invitations('getInfluence', { unitId }, teacher)

describe('invitations: tellInvited', () => {
  it('counts a newcomer in the tree of the unit that the invitation came from, whatever unit they join', async () => {
    const pupil = await aMember(cloud, { openId: 'pupil', unitId: 'class-a', audience: 'student' })
    const token = await tokenFrom(pupil)
    expect(await tell(token, await aNewcomer('village'))).toEqual({ ok: true, value: { counted: true } })
    expect(await treeOf('class-a')).toEqual({ '1': 1 })
  })

  it('counts a person once, by any invitations, sent once or many times at once', async () => {
    const pupil = await aMember(cloud, { openId: 'hasty', unitId: 'class-b' })
    const tokens = await Promise.all([1, 2, 3, 4].map(() => tokenFrom(pupil)))
    const newcomer = await aNewcomer()
    const answers = await Promise.all(tokens.map((token) => tell(token, newcomer)))
    expect(answers.filter((answer) => answer.ok && answer.value.counted)).toHaveLength(1)
    expect(await treeOf('class-b')).toEqual({ '1': 1 })
  })

  it('goes a level deeper with each who hands on what they came by', async () => {
    const first = await aMember(cloud, { openId: 'first', unitId: 'school' })
    const firstToken = await tokenFrom(first)
    const second = await aNewcomer()
    await tell(firstToken, second)
    const secondToken = await tokenFrom(second, firstToken)
    await tell(secondToken, await aNewcomer())
    expect(await treeOf('school')).toEqual({ '1': 1, '2': 1 })
  })

  it('does not count who was there long before, nor by one’s own invitation', async () => {
    const newcomer = await aNewcomer()
    const before = await treeOf('village')
    expect(await tell(await tokenFrom(newcomer), newcomer)).toMatchObject({ value: { counted: false } })
    const longAgo = await aMember(cloud, { openId: 'long-ago' })
    expect(await tell(await tokenFrom(teacher), longAgo)).toMatchObject({ value: { counted: false } })
    expect(await treeOf('village')).toEqual(before)
  })

  it('refuses a token that was made up or changed by a letter', async () => {
    const newcomer = await aNewcomer()
    const token = await tokenFrom(teacher)
    const changed = (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
    expect(await tell(changed, newcomer)).toEqual(refusal('INVITATION_INVALID'))
    expect(await tell('A'.repeat(120), newcomer)).toEqual(refusal('INVITATION_INVALID'))
  })

  it('stores no edge: nothing of an inviter stands with who came, and no two tokens look alike', async () => {
    const [one, other] = [await tokenFrom(teacher), await tokenFrom(teacher)]
    expect(one).not.toBe(other)
    const trees = await documentsOf(cloud, 'influenceTrees')
    const ofUnitsOnly = ['_id', 'byDepth', 'unitId', 'unitName', 'unitPath']
    for (const tree of trees) expect(Object.keys(tree).sort()).toEqual(ofUnitsOnly)
    const stored = await Promise.all(
      ['members', 'idempotency', 'influenceTrees'].map((name) => documentsOf(cloud, name)),
    )
    expect(JSON.stringify(stored)).not.toContain(one)
  })
})

describe('invitations: getInfluence', () => {
  it('shows a school its classes from five up, and in whole fives', async () => {
    const pupil = await aMember(cloud, { openId: 'busy', unitId: 'class-a', audience: 'student' })
    const others = 1
    expect(await influenceOf('school')).toEqual({ ok: true, value: { size: null, depth: null } })
    for (let guest = others; guest < 7; guest++) await tell(await tokenFrom(pupil), await aNewcomer())
    expect(await treeOf('class-a')).toEqual({ '1': 7 })
    expect(await influenceOf('school')).toEqual({ ok: true, value: { size: 5, depth: 1 } })
  }, 20_000)

  it('goes along when a school moves to another town', async () => {
    const admin = await aMember(cloud, {
      openId: 'mover',
      unitId: 'county',
      grants: [{ role: 'admin', unitId: 'county' }],
    })
    const before = await influenceOf('school')
    const moving = { as: admin, idempotencyKey: aKey() }
    await cloud.call('units', 'moveUnit', { unitId: 'school', parentId: 'other-town' }, moving)
    await cloud.fireTimer('units', 'settleUnits')
    const of = (unitId: string) => cloud.call('invitations', 'getInfluence', { unitId }, { as: admin })
    expect(await of('other-town')).toEqual(before)
    expect(await of('town')).toEqual({ ok: true, value: { size: null, depth: null } })
  })
})
