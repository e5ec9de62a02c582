import type { Role, UnitPath } from '../shared/roles'
import { DAY_MS } from '../shared/time'

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

/** Only the administrator of a whole root counts: one of a town cannot give the county a new one. */
const isRootAdmin = ({ role, unitPath }: Pick<HeldGrant, 'role' | 'unitPath'>): boolean =>
  role === 'admin' && unitPath.length === 1

/** The roots that somebody administers now. */
export function administeredRoots(grants: readonly HeldGrant[], now: Date): ReadonlySet<string> {
  const administrators = grants.filter((grant) => isRootAdmin(grant) && isInForce(grant, now))
  return new Set(administrators.flatMap(({ unitPath }) => unitPath))
}

/** Until then the timer that lets the last administrator go on has come by, even if it failed once or twice. */
const TENDED_DAYS = 3

/**
 * Whether a root that had an administrator, now or in a few days, has none any more: whoever ends tomorrow
 * is no successor.
 */
export function losesLastAdministrator(
  before: readonly HeldGrant[],
  after: readonly HeldGrant[],
  now: Date,
): boolean {
  return [now, new Date(now.getTime() + TENDED_DAYS * DAY_MS)].some((at) => {
    const kept = administeredRoots(after, at)
    return [...administeredRoots(before, at)].some((root) => !kept.has(root))
  })
}

/** Several nights of a timer that fails, and still in time. */
const LAST_ENDS_SOON_DAYS = 14

/** The grants whose end would leave a root without an administrator: of each root the one that ends last, once it ends soon. */
export function lastToEnd<Grant extends HeldGrant>(grants: readonly Grant[], now: Date): readonly Grant[] {
  const soon = now.getTime() + LAST_ENDS_SOON_DAYS * DAY_MS
  return [...administeredRoots(grants, now)].flatMap((root) => {
    const administrators = grants.filter(
      (grant) => isRootAdmin(grant) && grant.unitPath[0] === root && isInForce(grant, now),
    )
    const [last] = administrators.sort((a, b) => endOf(b) - endOf(a))
    return last && endOf(last) < soon ? [last] : []
  })
}

const endOf = ({ until }: HeldGrant): number => until?.getTime() ?? Infinity
