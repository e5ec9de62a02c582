import { hasRole, isWithin, type Grant, type UnitPath } from './roles'
import type { Audience } from './taxonomy'

type Area = { readonly id: string; readonly path: UnitPath }

/** Whether a chosen unit above already includes this one. */
export function isCovered(unit: Area, chosen: readonly string[]): boolean {
  return unit.path.some((id) => id !== unit.id && chosen.includes(id))
}

/** Takes the unit in or out; what lies below it is included with it, so it is not listed twice. */
export function toggleArea(chosen: readonly string[], unit: Area, units: readonly Area[]): readonly string[] {
  if (chosen.includes(unit.id)) return chosen.filter((id) => id !== unit.id)
  const below = units.filter(({ path }) => isWithin(path, unit.path)).map(({ id }) => id)
  return [...chosen.filter((id) => !below.includes(id)), unit.id]
}

/** To whom something is addressed: units with everything below them, and audiences. */
export type Addressed = { readonly areaPaths: readonly UnitPath[]; readonly audiences: readonly Audience[] }

/** A guest belongs to no unit, a member to one or several. */
export type Reader = { readonly unitPaths: readonly UnitPath[]; readonly audience: Audience }

/** A guest reads what is meant for a whole county or bureau: an area with no unit above it. */
export function isAddressedTo({ audiences, areaPaths }: Addressed, { unitPaths, audience }: Reader): boolean {
  const isWhere = (area: UnitPath) =>
    unitPaths.length > 0 ? unitPaths.some((path) => isWithin(path, area)) : isPublicArea(area)
  return audiences.includes(audience) && areaPaths.some(isWhere)
}

export const isPublicArea = (area: UnitPath): boolean => area.length === 1

/** Organisers write to the units they are responsible for, and no others. */
export function mayAddress(grants: readonly Grant[], areaPaths: readonly UnitPath[]): boolean {
  return areaPaths.every((area) => hasRole(grants, 'organiser', area))
}
