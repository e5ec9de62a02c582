import { fail, ok, type Result } from '../../src/domain/shared/result'
import { hasRole, type Grant, type Role, type UnitPath } from '../../src/domain/shared/roles'
import type { Caller, Member } from './identity'

/** Who may perform an action; `admit` answers who they are to it. */
export type Access<Input, Who> = {
  /** For the table of roles: what the caller must be, one of these. */
  readonly needs: readonly ('anyone' | 'wechat' | 'member' | Role)[]
  readonly admit: (caller: Caller, input: Input) => Promise<Result<Who>>
}

export const anyone: Access<unknown, Caller> = {
  needs: ['anyone'],
  admit: async (caller) => ok(caller),
}

/** Whoever comes through WeChat, joined or not. */
export const inWechat: Access<unknown, Exclude<Caller, { kind: 'guest' }>> = {
  needs: ['wechat'],
  admit: async (caller) => (caller.kind === 'guest' ? fail('WECHAT_REQUIRED') : ok(caller)),
}

export const memberOnly: Access<unknown, Member> = {
  needs: ['member'],
  admit: async (caller) => admitMember(caller),
}

/** One of the roles, on the unit that the input concerns or on a unit above it. */
export function staff<Input>(
  roles: readonly Role[],
  unitOf: (input: Input) => Promise<Result<UnitPath>>,
): Access<Input, Member> {
  return staffWho(roles, unitOf, (grants, unit) => roles.some((role) => hasRole(grants, role, unit)))
}

/** One of the roles on that very unit: what a village keeps for its own organiser is not for the county to read. */
export function ownStaff<Input>(
  roles: readonly Role[],
  unitOf: (input: Input) => Promise<Result<UnitPath>>,
): Access<Input, Member> {
  const isOwn = (grant: Grant, unit: UnitPath) =>
    roles.includes(grant.role) && grant.unitPath.at(-1) === unit.at(-1)
  return staffWho(roles, unitOf, (grants, unit) => grants.some((grant) => isOwn(grant, unit)))
}

function staffWho<Input>(
  roles: readonly Role[],
  unitOf: (input: Input) => Promise<Result<UnitPath>>,
  mayActOn: (grants: readonly Grant[], unit: UnitPath) => boolean,
): Access<Input, Member> {
  return {
    needs: roles,
    async admit(caller, input) {
      const member = admitMember(caller)
      if (!member.ok) return member
      const { grants } = member.value
      if (!grants.some((grant) => roles.includes(grant.role))) return fail('FORBIDDEN')
      const unit = await unitOf(input)
      if (!unit.ok) return unit
      return mayActOn(grants, unit.value) ? member : fail('FORBIDDEN')
    },
  }
}

/**
 * One of the roles on a root unit: what everybody in the deployment reads is not for one town to change.
 */
export function rootStaff(roles: readonly Role[]): Access<unknown, Member> {
  return {
    needs: roles,
    async admit(caller) {
      const member = admitMember(caller)
      if (!member.ok) return member
      const isAllowed = member.value.grants.some(
        ({ role, unitPath }) => roles.includes(role) && unitPath.length === 1,
      )
      return isAllowed ? member : fail('FORBIDDEN')
    },
  }
}

function admitMember(caller: Caller): Result<Member> {
  if (caller.kind === 'guest') return fail('WECHAT_REQUIRED')
  return caller.kind === 'member' ? ok(caller.member) : fail('NOT_JOINED')
}
