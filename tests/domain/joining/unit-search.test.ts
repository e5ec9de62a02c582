import fc from 'fast-check'
import { findPublicUnits, type PublicUnit } from '@/domain/joining/unit-search'

const unit = (
  id: string,
  name: string,
  kind: PublicUnit['kind'],
  path: readonly string[] = [],
): PublicUnit => ({
  ...{ id, name, kind },
  path: [...path, id],
})

const UNITS = [
  unit('county', '青禾县', 'county'),
  unit('stone', '石桥镇', 'town', ['county']),
  unit('willow', '柳湾镇', 'town', ['county']),
  unit('east-1', '东坡村', 'village', ['county', 'stone']),
  unit('east-2', '东坡村', 'village', ['county', 'willow']),
  unit('bay', '柳湾村', 'village', ['county', 'willow']),
]
const idsOf = (words: string) => findPublicUnits(words, UNITS).map(({ id }) => id)

describe('findPublicUnits', () => {
  it.each([
    ['柳湾', ['willow', 'bay']],
    ['柳湾村', ['bay']],
    ['坡', ['east-1', 'east-2']],
    ['石桥 东坡', ['east-1']],
    ['东坡村 柳湾镇', ['east-2']],
    ['  ', []],
    ['没有这里', []],
  ])('finds by “%s”', (words, ids) => expect([...idsOf(words)].sort()).toEqual([...ids].sort()))

  it('puts the whole name before its beginning, and that before any part', () => {
    const units = [
      unit('a', '新河湾', 'village'),
      unit('b', '河湾新村', 'village'),
      unit('c', '河湾', 'village'),
    ]
    expect(findPublicUnits('河湾', units).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  it('tells two of one name apart by what stands above them', () => {
    const above = findPublicUnits('东坡村', UNITS).map((found) => found.above.join(' '))
    expect(above).toEqual(['石桥镇 青禾县', '柳湾镇 青禾县'])
  })

  it('finds every unit by every part of its name, and no more than fit a screen', () => {
    const names = fc.array(fc.stringMatching(/^[东南西北河村镇]{2,5}$/), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(names, fc.nat(), (all, at) => {
        const units = all.map((name, index) => unit(`u${index}`, name, 'village'))
        const wanted = units[at % units.length]
        const found = findPublicUnits(wanted?.name ?? '', units)
        expect(found.length).toBeLessThanOrEqual(20)
        expect(found.map(({ name }) => name)).toContain(wanted?.name)
      }),
    )
  })
})
