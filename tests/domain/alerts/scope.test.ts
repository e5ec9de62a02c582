import fc from 'fast-check'
import { ALERT_SCOPES, isForGuests, publicAreasOf, scopeOf } from '../../../src/domain/alerts/scope'
import { UNIT_KIND_IDS, type UnitKind } from '../../../src/domain/shared/unit-kind'

const area = (kind: UnitKind, ...path: string[]) => ({ kind, path })
const COUNTY = area('county', 'county')
const TOWN = area('town', 'county', 'town')
const CLASS = area('class', 'county', 'town', 'school', 'class')

describe('the scope of an alert', () => {
  it.each([
    ['nobody chose, to a whole county', undefined, [COUNTY], 'public'],
    ['nobody chose, to a county and a class', undefined, [COUNTY, CLASS], 'public'],
    ['nobody chose, to a town', undefined, [TOWN], 'restricted'],
    ['a town chose', 'public', [TOWN], 'public'],
    ['a county chose', 'restricted', [COUNTY], 'restricted'],
  ] as const)('where %s', (_, chosen, areas, scope) => {
    const paths = areas.map(({ path }) => path)
    expect(scopeOf(chosen, paths)).toBe(scope)
    expect(isForGuests(chosen, paths)).toBe(scope === 'public' && areas.includes(COUNTY as never))
  })

  it('names the county and never the class beside it', () => {
    const sent = { senderKind: 'county' as const, areas: [COUNTY, CLASS] }
    expect(publicAreasOf('public', sent)).toEqual([COUNTY])
    expect(publicAreasOf('public', { ...sent, areas: [CLASS] })).toEqual([])
  })

  it('has no public area that is not a county, a town or a village, nor one where it is restricted', () => {
    const kind = fc.constantFrom(...UNIT_KIND_IDS)
    const areas = fc.array(fc.record({ kind, path: fc.array(fc.string(), { minLength: 1, maxLength: 4 }) }))
    const chosen = fc.constantFrom(undefined, ...ALERT_SCOPES)
    fc.assert(
      fc.property(chosen, kind, areas, (scope, senderKind, sentTo) => {
        const found = publicAreasOf(scope, { senderKind, areas: sentTo })
        const isSchool = ['school', 'grade', 'class'].includes(senderKind)
        if (scope === 'restricted' || isSchool) expect(found).toEqual([])
        for (const one of found) expect(['county', 'town', 'village']).toContain(one.kind)
      }),
    )
  })
})
