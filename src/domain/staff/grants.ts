import { isWithin, type Role, type UnitPath } from '../shared/roles'

/** As much of a grant as the rules ask for. */
export type HeldGrant = {
  readonly id: string
  readonly memberId: string
  readonly role: Role
  readonly unitPath: UnitPath
  /** Null where it has no end. */
  readonly until: Date | null
}

/** A role counts up to the moment it ends, and not at it. */
export const isInForce = ({ until }: Pick<HeldGrant, 'until'>, now: Date): boolean =>
  until === null || now < until

/** Whether somebody still administers the root of this unit when the grant is gone. */
export function leavesAnAdministrator(
  grants: readonly HeldGrant[],
  removed: Pick<HeldGrant, 'id' | 'unitPath'>,
  now: Date,
): boolean {
  const root = removed.unitPath.slice(0, 1)
  return grants.some(
    (grant) =>
      grant.id !== removed.id &&
      grant.role === 'admin' &&
      grant.unitPath.length === 1 &&
      isWithin(root, grant.unitPath) &&
      isInForce(grant, now),
  )
}

/** Only the administrator of a whole root counts: one of a town cannot give the county a new one. */
export const isRootAdmin = ({ role, unitPath }: Pick<HeldGrant, 'role' | 'unitPath'>): boolean =>
  role === 'admin' && unitPath.length === 1
