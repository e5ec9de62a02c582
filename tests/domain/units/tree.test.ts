import fc from 'fast-check'
import { addCounts, type Counts } from '@/domain/metrics/counts'
import { addUpTree } from '@/domain/metrics/suppression'
import { hasRole, type UnitPath } from '@/domain/shared/roles'
import { isSameSet, movedPath, moveRefusal, placesOf, type NamedUnit } from '@/domain/units/tree'
import { UNIT_KIND_IDS } from '@/domain/shared/unit-kind'
import { kindsBelow, mayStandBelow } from '@/domain/units/unit'

const DAY = '2026-11-01'

/** A tree as a child would draw it: every unit holds those below it. */
type Drawn = { readonly id: string; name: string; isArchived: boolean; below: Drawn[] }

const TOP: NamedUnit = aUnit('top', null)

function aUnit(id: string, parentId: string | null): NamedUnit {
  return { id, parentId, name: id, kind: 'bureau', campaignId: 'winter', isArchived: false }
}

type Step =
  | { readonly do: 'move'; readonly unit: number; readonly parent: number }
  | { readonly do: 'archive' | 'restore'; readonly unit: number }

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('move' as const), unit: fc.nat(11), parent: fc.nat(11) }),
  fc.record({ do: fc.constantFrom('archive' as const, 'restore' as const), unit: fc.nat(11) }),
)

/** Every unit hangs below one that came before it. */
const aTree: fc.Arbitrary<NamedUnit[]> = fc
  .array(fc.nat(), { minLength: 1, maxLength: 11 })
  .map((picks) => picks.map((pick, at) => aUnit(`u${at}`, at === 0 ? 'top' : `u${pick % at}`)))
  .map((below) => [TOP, ...below])

const draw = (units: readonly NamedUnit[], id: string): Drawn => ({
  ...{ id, name: id, isArchived: false },
  below: units.filter(({ parentId }) => parentId === id).map((unit) => draw(units, unit.id)),
})

const allOf = (drawn: Drawn): Drawn[] => [drawn, ...drawn.below.flatMap(allOf)]

/** Does a step in the drawing; false where it cannot be done there. */
function redraw(top: Drawn, step: Step, idOf: (at: number) => string): boolean {
  const all = allOf(top)
  const unit = all.find(({ id }) => id === idOf(step.unit))
  if (!unit) return false
  if (step.do !== 'move') {
    unit.isArchived = step.do === 'archive'
    return true
  }
  const parent = all.find(({ id }) => id === idOf(step.parent))
  const isClosed = all.some((one) => one.isArchived && parent !== undefined && allOf(one).includes(parent))
  if (!parent || unit === top || allOf(unit).includes(parent) || isClosed) return false
  for (const one of all) one.below = one.below.filter((below) => below !== unit)
  parent.below.push(unit)
  return true
}

type Read = { readonly path: UnitPath; readonly isClosed: boolean }

function readOff(drawn: Drawn, above: Read = { path: [], isClosed: false }): [string, Read][] {
  const own = { path: [...above.path, drawn.id], isClosed: above.isClosed || drawn.isArchived }
  return [[drawn.id, own], ...drawn.below.flatMap((below) => readOff(below, own))]
}

describe('placesOf and moveRefusal', () => {
  it('agree with a drawing of the tree after any steps, for paths, grants and figures', () => {
    fc.assert(
      fc.property(aTree, fc.array(aStep, { maxLength: 20 }), (units, steps) => {
        const idOf = (at: number) => units[at % units.length]?.id ?? 'top'
        const drawn = draw(units, 'top')
        let now = units
        let copies = new Map([...placesOf(units)].map(([id, { path }]) => [id, path]))
        for (const step of steps) {
          const unitId = idOf(step.unit)
          if (step.do === 'move') {
            const parentId = idOf(step.parent)
            const isRefused = moveRefusal(now, unitId, parentId) !== null
            expect(redraw(drawn, step, idOf)).toBe(!isRefused)
            if (isRefused) continue
            now = now.map((unit) => (unit.id === unitId ? { ...unit, parentId } : unit))
            const parentPath = copies.get(parentId) ?? []
            copies = new Map([...copies].map(([id, path]) => [id, movedPath(path, unitId, parentPath)]))
          } else {
            redraw(drawn, step, idOf)
            now = now.map((unit) =>
              unit.id === unitId ? { ...unit, isArchived: step.do === 'archive' } : unit,
            )
          }
        }
        const right = new Map(readOff(drawn))
        const places = placesOf(now)
        expect(new Map([...places].sort())).toEqual(new Map([...right].sort()))
        expect(new Map([...copies].sort())).toEqual(
          new Map([...right].map(([id, { path }]) => [id, path] as const).sort()),
        )
        expectGrantsAndFigures(drawn, places)
      }),
    )
  })

  it('refuses a circle rather than walking it for ever', () => {
    expect(() => placesOf([aUnit('a', 'b'), aUnit('b', 'a')])).toThrow('circle')
  })
})

/** A grant reaches exactly what is drawn below its unit, and a unit counts exactly that. */
function expectGrantsAndFigures(drawn: Drawn, places: ReadonlyMap<string, Read>): void {
  const pathOf = (id: string) => places.get(id)?.path ?? []
  const counts = (id: string): Counts => ({ joined: 5 + id.length })
  const totals = addUpTree([...places].map(([id, { path }]) => ({ path, days: { [DAY]: counts(id) } })))
  for (const unit of allOf(drawn)) {
    const below = allOf(unit).map(({ id }) => id)
    const grant = { role: 'organiser' as const, unitPath: pathOf(unit.id) }
    const reached = [...places.keys()].filter((id) => hasRole([grant], 'organiser', pathOf(id)))
    expect(reached.sort()).toEqual(below.sort())
    expect(totals.get(unit.id)?.[DAY]).toEqual(below.map(counts).reduce(addCounts, {}))
  }
}

describe('kinds', () => {
  it('never stand below each other in a circle', () => {
    const depthOf = (kind: (typeof UNIT_KIND_IDS)[number], passed: readonly string[]): void => {
      expect(passed).not.toContain(kind)
      for (const below of kindsBelow(kind)) if (below !== kind) depthOf(below, [...passed, kind])
    }
    for (const kind of UNIT_KIND_IDS) depthOf(kind, [])
  })

  it.each([
    ['town', 'county', true],
    ['village', 'town', true],
    ['class', 'school', true],
    ['class', 'town', false],
    ['county', 'county', false],
    ['school', 'village', false],
  ] as const)('%s below %s: %s', (kind, parent, isAllowed) =>
    expect(mayStandBelow(kind, parent)).toBe(isAllowed),
  )
})

describe('isSameSet', () => {
  const units = [{ id: 'a' }, { id: 'b' }]
  it.each([
    [['b', 'a'], true],
    [['a'], false],
    [['a', 'a'], false],
    [['a', 'c'], false],
  ])('%j: %s', (ids, isSame) => expect(isSameSet(ids, units)).toBe(isSame))
})
