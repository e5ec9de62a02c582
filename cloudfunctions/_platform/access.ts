import { fail, ok, type Result } from '../../src/domain/shared/result'
import { hasRole, type Grant, type Role, type UnitPath } from '../../src/domain/shared/roles'
import type { Caller, Member, MemberCaller } from './identity'

/** Who may perform an action; `admit` answers who they are to it. */
export type Access<Input, Who> = {
  /** For the table of roles: what the caller must be, one of these. */
  readonly needs: readonly ('anyone' | 'wechat' | 'member' | 'member anywhere' | 'any role' | Role)[]
  readonly admit: (caller: Caller, input: Input) => Promise<Result<Who>>
}

export const anyone: Access<unknown, Caller> = {
  needs: ['anyone'],
  admit: async (caller) => ok(caller),
}

/** Whoever comes through WeChat, joined or not, with the phone in hand. */
export const inWechat: Access<unknown, WechatCaller> = {
  needs: ['wechat'],
  admit: async (caller) => (caller.kind === 'guest' ? refuseGuest(caller) : withPhone(caller)),
}

type WechatCaller = Exclude<Caller, { kind: 'guest' }>

/** A member with the phone in hand: what is a person's own is not done at somebody's computer. */
export const memberOnly: Access<unknown, Member> = {
  needs: ['member'],
  async admit(caller) {
    const admitted = admitMember(caller)
    if (!admitted.ok) return admitted
    const inHand = withPhone(admitted.value)
    return inHand.ok ? ok(admitted.value.member) : inHand
  },
}

/** A member, with the phone in hand or through a session. */
export const memberAnywhere: Access<unknown, MemberCaller> = {
  needs: ['member anywhere'],
  admit: async (caller) => admitMember(caller),
}

/** Whoever works for some unit, with the phone in hand. */
export const anyRole: Access<unknown, Member> = {
  needs: ['any role'],
  async admit(caller, input) {
    const member = await memberOnly.admit(caller, input)
    return member.ok && member.value.grants.length === 0 ? fail('FORBIDDEN') : member
  },
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
      const admitted = admitMember(caller)
      if (!admitted.ok) return admitted
      const { grants } = admitted.value.member
      if (!grants.some((grant) => roles.includes(grant.role))) return fail('FORBIDDEN')
      const unit = await unitOf(input)
      if (!unit.ok) return unit
      return mayActOn(grants, unit.value) ? ok(admitted.value.member) : fail('FORBIDDEN')
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
      const admitted = admitMember(caller)
      if (!admitted.ok) return admitted
      const { member } = admitted.value
      const isAllowed = member.grants.some(
        ({ role, unitPath }) => roles.includes(role) && unitPath.length === 1,
      )
      return isAllowed ? ok(member) : fail('FORBIDDEN')
    },
  }
}

function admitMember(caller: Caller): Result<MemberCaller> {
  if (caller.kind === 'guest') return refuseGuest(caller)
  return caller.kind === 'member' ? ok(caller) : fail('NOT_JOINED')
}

const refuseGuest = ({ hadSession }: Extract<Caller, { kind: 'guest' }>): Result<never> =>
  fail(hadSession ? 'SESSION_OVER' : 'WECHAT_REQUIRED')

const withPhone = (caller: WechatCaller): Result<WechatCaller> =>
  caller.kind === 'member' && caller.sessionId !== null ? fail('PHONE_REQUIRED') : ok(caller)
