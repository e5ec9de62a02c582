import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aMember, aUnitTree } from './seeds'
import { staleCopies, storedUnits, unitsOf } from './unit-seeds'

let cloud: LocalCloud
let units: ReturnType<typeof unitsOf>
let admin: string
beforeEach(async () => {
  cloud = await startLocalCloud()
  units = unitsOf(cloud)
  await aUnitTree(cloud)
  admin = await aMember(cloud, { openId: 'admin', grants: [{ role: 'admin', unitId: 'county' }] })
})
afterEach(() => cloud.stop())

const refusal = (code: string) => ({ ok: false, error: { code } })

describe('units: importUnits', () => {
  const rows = [
    ['东岸镇', '镇', ''],
    ['东岸村', '村', '东岸镇'],
    ['东岸小学', '学校', '东岸镇'],
    ['一年级 1 班', '班级', '东岸镇/东岸小学'],
  ].map((cells, at) => ({ line: at + 1, cells }))

  it('makes the units of a file, and none of them a second time', async () => {
    const first = await units('importUnits', { unitId: 'county', rows }, admin)
    expect(first).toMatchObject({ ok: true, value: { created: 4, present: 0 } })
    const second = await units('importUnits', { unitId: 'county', rows }, admin)
    expect(second).toMatchObject({ ok: true, value: { created: 0, present: 4 } })
    expect(Object.keys(await storedUnits(cloud))).toHaveLength(11)
    expect(await staleCopies(cloud)).toEqual([])
  })

  it('makes nothing where one cell does not fit', async () => {
    const broken = [...rows, { line: 5, cells: ['二班', '班', '东岸镇'] }]
    expect(await units('importUnits', { unitId: 'county', rows: broken }, admin)).toMatchObject(
      refusal('IMPORT_INVALID'),
    )
    expect(Object.keys(await storedUnits(cloud))).toHaveLength(7)
  })

  it('takes two thousand lines at once', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => ({
      line: at + 1,
      cells: at < 20 ? [`第${at}镇`, '镇', ''] : [`第${at}村`, '村', `第${at % 20}镇`],
    }))
    expect(await units('importUnits', { unitId: 'county', rows: many }, admin)).toMatchObject({
      ok: true,
      value: { created: 2_000 },
    })
  })
})
