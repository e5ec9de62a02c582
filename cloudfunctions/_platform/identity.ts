import tcb from '@cloudbase/node-sdk'
import type { Grant, UnitPath } from '../../src/domain/shared/roles'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { isInForce } from '../../src/domain/staff/grants'
import { collection, command } from './database'
import { keyedHash } from './secrets'
import { findOpenSession, secretIn } from './sessions'

/** A unit that a member belongs to, as far as calls need it. */
export type Membership = {
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly campaignId: string
}

/**
 * What every call needs to know of a member, so that identifying costs one read. Its own unit is the home
 * unit: what belongs to no unit counts there. What is addressed to a unit concerns all of `unitsOf`.
 */
export type Member = Membership & {
  readonly _id: string
  readonly openIdHash: string
  readonly otherUnits: readonly Membership[]
  readonly audience: Audience
  /** In force, once a member is read; ended ones are left out. */
  readonly grants: readonly StoredGrant[]
  readonly consent: Consent
  /** To earlier versions of the notice, oldest first. */
  readonly earlierConsents: readonly Consent[]
  readonly joinedAt: Date
  /** Whom this member is paired with; both members have the pair under the same id. */
  readonly relatives: readonly Relative[]
  /** By somebody's invitation, and was counted; by whose is not stored. */
  readonly cameByInvitation: boolean
}

/** What it says beside the role was not there from the first day. */
export type StoredGrant = Grant & {
  readonly id?: string
  /** How colleagues call them. */
  readonly name?: string | null
  /** Null or missing where it has no end. */
  readonly until?: Date | null
}

/** One that was given before grants had ids has one made of what it says. */
export const grantIdOf = (memberId: string, { id, role, unitPath }: StoredGrant): string =>
  id ?? keyedHash('grant', [memberId, role, ...unitPath].join('\n')).slice(0, 32)

/** Somebody this member helps, or who helps them; how they are called stands on the phones only. */
export type Relative = {
  readonly id: string
  readonly memberId: string
  readonly is: 'helper' | 'helped'
  readonly since: Date
  /** What a helper proposes, with the helped only. */
  readonly textSize: 'standard' | 'large' | 'largest' | null
}

/** To which version of the privacy notice, and when. */
export type Consent = { readonly version: number; readonly at: Date }

/** `key` names the caller for idempotency and for limits; it is a keyed hash. */
export type Caller =
  /** `hadSession` says that a session brought them which has ended. */
  | { readonly kind: 'guest'; readonly key: string; readonly hadSession: boolean }
  | { readonly kind: 'wechat'; readonly key: string; readonly openIdHash: string }
  | MemberCaller

export type MemberCaller = {
  readonly kind: 'member'
  readonly key: string
  readonly member: Member
  /** By which the member works at a computer; null with the phone in hand. */
  readonly sessionId: string | null
}

export const belongsTo = (member: Member, unitId: string): boolean =>
  unitsOf(member).some((unit) => unit.unitId === unitId)

/** How the call came in, as the platform says it; nothing of it can be forged by the sender. */
export type Origin =
  | { readonly kind: 'wechat'; readonly openId: string }
  | { readonly kind: 'web'; readonly token: string }
  | { readonly kind: 'internal' }

/** The invocation context of a cloud function, as far as it is used here. */
export type FunctionContext = Parameters<typeof tcb.parseContext>[0]

const members = collection<Member>('members')

/** Who joined before one could belong to several units, before the notice changed or before there were pairs, has no such lists. */
export const readMember = (stored: Member): Member => ({
  ...stored,
  grants: stored.grants.filter(({ until }) => isInForce({ until: until ?? null }, new Date())),
  otherUnits: stored.otherUnits ?? [],
  earlierConsents: stored.earlierConsents ?? [],
  relatives: stored.relatives ?? [],
  cameByInvitation: stored.cameByInvitation ?? false,
})

/** In no order; whoever is gone is missing. A thousand at most. */
export async function findMembers(memberIds: readonly string[]): Promise<Member[]> {
  if (memberIds.length === 0) return []
  const found = await members.find({ _id: command.in([...new Set(memberIds)]) })
  return found.map(readMember)
}

/** The numbers of those who help this member, or whom this member helps. */
export const relativesWho = (is: Relative['is'], { relatives }: Member): string[] =>
  relatives.filter((relative) => relative.is === is).map(({ memberId }) => memberId)

/** All units of a member, the home unit first. */
export function unitsOf(member: Member): readonly Membership[] {
  const { unitId, unitName, unitPath, campaignId, otherUnits } = member
  return [{ unitId, unitName, unitPath, campaignId }, ...otherUnits]
}

/** What WeChat vouches for; taken from the parsed context only, never from the payload. */
export function wechatOf(context: FunctionContext): { readonly openId?: string; readonly address: string } {
  const { WX_OPENID, WX_CLIENTIP, WX_CLIENTIPV6 } = tcb.parseContext(context).environment ?? {}
  const address = String(WX_CLIENTIP || WX_CLIENTIPV6 || '')
  return WX_OPENID ? { openId: String(WX_OPENID), address } : { address }
}

export async function identify(origin: Origin, now: Date): Promise<Caller> {
  if (origin.kind === 'wechat') return identifyInWechat(origin.openId)
  const token = origin.kind === 'web' ? origin.token : 'internal'
  const secret = secretIn(token)
  const session = secret && (await findOpenSession(secret, now))
  const member = session && (await members.get(session.memberId))
  if (!session || !member) {
    return { kind: 'guest', key: keyedHash('guest', token), hadSession: secret !== undefined }
  }
  return { kind: 'member', key: member.openIdHash, member: readMember(member), sessionId: session.id }
}

async function identifyInWechat(openId: string): Promise<Caller> {
  const openIdHash = keyedHash('open-id', openId)
  const [member] = await members.find({ openIdHash }, { limit: 1 })
  return member
    ? { kind: 'member', key: openIdHash, member: readMember(member), sessionId: null }
    : { kind: 'wechat', key: openIdHash, openIdHash }
}
