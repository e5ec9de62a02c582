import type { ErrorCode } from '../shared/error-codes'
import type { UnitPath } from '../shared/roles'
import type { UnitKind } from '../shared/unit-kind'
import { mayStandBelow } from './unit'

/** What the tree is made of: everything else about places is worked out from it. */
export type PlacedUnit = {
  readonly id: string
  readonly parentId: string | null
  readonly isArchived: boolean
}

/** Where a unit stands, and whether it takes no new members because it or a unit above is archived. */
export type Place = { readonly path: UnitPath; readonly isClosed: boolean }

/** The place of every unit, from the parents alone. A unit whose parent is not among them stands on top. */
export function placesOf(units: readonly PlacedUnit[]): ReadonlyMap<string, Place> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const places = new Map<string, Place>()
  for (const unit of units) {
    const line: PlacedUnit[] = []
    for (let at: PlacedUnit | undefined = unit; at && !places.has(at.id); at = parentOf(at, byId)) {
      if (line.includes(at)) throw new Error(`the tree of units has a circle at ${at.id}`)
      line.push(at)
    }
    for (const below of line.reverse()) {
      const above = below.parentId === null ? undefined : places.get(below.parentId)
      places.set(below.id, {
        path: [...(above?.path ?? []), below.id],
        isClosed: below.isArchived || above?.isClosed === true,
      })
    }
  }
  return places
}

const parentOf = ({ parentId }: PlacedUnit, byId: ReadonlyMap<string, PlacedUnit>) =>
  parentId === null ? undefined : byId.get(parentId)

/** The path of a unit at or below one that is moved, after the move. */
export function movedPath(path: UnitPath, movedId: string, parentPath: UnitPath): UnitPath {
  const at = path.indexOf(movedId)
  return at < 0 ? path : [...parentPath, ...path.slice(at)]
}

export type NamedUnit = PlacedUnit & {
  readonly name: string
  readonly kind: UnitKind
  readonly campaignId: string
}

/** Why a unit may not be moved below another; null where it may. Both must be among the units. */
export function moveRefusal(units: readonly NamedUnit[], unitId: string, parentId: string): ErrorCode | null {
  const unit = units.find(({ id }) => id === unitId)
  const parent = units.find(({ id }) => id === parentId)
  if (!unit || !parent) return 'UNIT_NOT_FOUND'
  const place = placesOf(units).get(parentId)
  if (unit.parentId === null) return 'UNIT_MISPLACED'
  if (place?.path.includes(unitId)) return 'UNIT_BELOW_ITSELF'
  // The figures of a campaign would go to units that take no part in it.
  if (unit.campaignId !== parent.campaignId) return 'UNIT_OTHER_CAMPAIGN'
  return placingRefusal(units, { ...unit, parentId }, place?.isClosed === true)
}

/** Why a unit of this name and kind may not stand below its parent; null where it may. */
export function placingRefusal(
  units: readonly NamedUnit[],
  unit: Pick<NamedUnit, 'id' | 'name' | 'kind'> & { readonly parentId: string },
  isParentClosed: boolean,
): ErrorCode | null {
  const parent = units.find(({ id }) => id === unit.parentId)
  if (!parent) return 'UNIT_NOT_FOUND'
  if (!mayStandBelow(unit.kind, parent.kind)) return 'UNIT_MISPLACED'
  if (isParentClosed) return 'UNIT_ARCHIVED'
  return isNameTaken(units, unit) ? 'UNIT_NAME_TAKEN' : null
}

/** Two siblings of one name could not be told apart, also where one of them is archived. */
export function isNameTaken(
  units: readonly Pick<NamedUnit, 'id' | 'name' | 'parentId'>[],
  { id, name, parentId }: Pick<NamedUnit, 'id' | 'name' | 'parentId'>,
): boolean {
  return units.some((other) => other.id !== id && other.parentId === parentId && other.name === name)
}

/** Whether the ids are exactly those of the units, in whatever order. */
export function isSameSet(ids: readonly string[], units: readonly Pick<PlacedUnit, 'id'>[]): boolean {
  const wanted = new Set(ids)
  return wanted.size === ids.length && ids.length === units.length && units.every(({ id }) => wanted.has(id))
}
