import type { JoiningActions, UnitWithCode } from '../../src/domain/joining/contract'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, CAMPAIGN, codeOf, pathOf } from './seeds'
import { NO_CONTACT } from '../../src/domain/units/unit'

let cloud: LocalCloud
let organiser: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grants = [{ role: 'organiser', unitId: 'school' }] as const
  organiser = await aMember(cloud, { openId: 'organiser', unitId: 'school', grants })
})
afterAll(() => cloud.stop())

const make = (idempotencyKey = aKey()) =>
  cloud.call<JoiningActions['makeCodesBelow']['output']>(
    'joining',
    'makeCodesBelow',
    { unitId: 'school' },
    { as: organiser, idempotencyKey },
  )

async function listed(): Promise<readonly UnitWithCode[]> {
  const result: Result<readonly UnitWithCode[]> = await cloud.call(
    'joining',
    'listCodesBelow',
    { unitId: 'school' },
    { as: organiser },
  )
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function addClasses(count: number): Promise<void> {
  const units = Array.from({ length: count }, (_, at) => ({
    ...{ _id: `extra-${at}`, name: `${at} 班`, kind: 'class', parentId: 'school', order: 10 + at },
    ...{ path: [...pathOf('school'), `extra-${at}`], campaignId: CAMPAIGN, contact: NO_CONTACT },
    ...{ archivedAt: at === 0 ? new Date() : null, isClosed: at === 0, changedAt: new Date('2026-01-01') },
  }))
  await databaseOf(cloud).collection('units').add(units)
}

describe('the codes of everything below a unit', () => {
  it('are those that stand there already, and null where only a code for a day or for a few does', async () => {
    expect(await listed()).toEqual([
      { unitId: 'class-a', name: '一班', parentName: '测试学校', code: codeOf('class-a') },
      { unitId: 'class-b', name: '二班', parentName: '测试学校', code: codeOf('class-b') },
    ])
    const codes = databaseOf(cloud).collection('joinCodes')
    await codes.doc(codeOf('class-a')).update({ revokedAt: new Date() })
    await codes.doc(codeOf('class-b')).update({ expiresAt: new Date('2036-01-01') })
    expect((await listed()).map(({ code }) => code)).toEqual([null, null])
  })

  it('are made for those that have none, thirty a call, each once, and a closed class gets none', async () => {
    await addClasses(41)
    const key = aKey()
    const first = await make(key)
    expect(first).toEqual({ ok: true, value: { made: 30, left: 12 } })
    expect(await make(key)).toEqual(first)
    expect(await make()).toEqual({ ok: true, value: { made: 12, left: 0 } })
    expect(await make()).toEqual({ ok: true, value: { made: 0, left: 0 } })
    const units = await listed()
    const codes = units.map(({ code }) => code)
    expect(units).toHaveLength(42)
    expect(codes.every((code) => code !== null && /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code))).toBe(true)
    expect(new Set(codes).size).toBe(42)
    const events = await documentsOf(cloud, 'history')
    expect(events.filter(({ event }) => event === 'made')).toHaveLength(42)
  })

  it('are one a unit when several people press at once, and new letters after those that were revoked', async () => {
    const codes = databaseOf(cloud).collection('joinCodes')
    const before = (await listed()).map(({ code }) => code)
    await codes.where({ revokedAt: null }).update({ revokedAt: new Date() })
    const stored = (await documentsOf(cloud, 'joinCodes')).length
    // Instances that are still starting would answer one after the other.
    await Promise.all([1, 2, 3, 4].map(listed))
    await Promise.all([make(), make(), make()])
    while ((await listed()).some(({ code }) => code === null)) await make()
    const after = (await listed()).map(({ code }) => code)
    expect((await documentsOf(cloud, 'joinCodes')).length).toBe(stored + after.length)
    expect(after.filter((code) => before.includes(code))).toEqual([])
  })

  it('let people in', async () => {
    const [unit] = await listed()
    const found = await cloud.call(
      'joining',
      'findByCode',
      { unitCode: unit?.code },
      { as: 'wechat:somebody' },
    )
    expect(found).toMatchObject({ ok: true, value: { id: 'class-a' } })
  })
})
