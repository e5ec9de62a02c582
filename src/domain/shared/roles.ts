export const ROLES = ['resident', 'volunteer', 'organiser', 'reviewer', 'triage', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Unit ids from the root down to the unit itself. */
export type UnitPath = readonly string[]

/** A role held on a unit and everything below it. */
export type Grant = { readonly role: Role; readonly unitPath: UnitPath }

export function isWithin(unit: UnitPath, ancestor: UnitPath): boolean {
  return ancestor.length <= unit.length && ancestor.every((id, depth) => unit[depth] === id)
}

/** An administrator appoints the others but does not do their work: only the very role counts. */
export function hasRole(grants: readonly Grant[], role: Role, unit: UnitPath): boolean {
  return grants.some((grant) => grant.role === role && isWithin(unit, grant.unitPath))
}
