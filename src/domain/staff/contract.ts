import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import type { Role } from '../shared/roles'

/** What can be given; a resident needs no role. */
export const STAFF_ROLES = ['volunteer', 'organiser', 'reviewer', 'triage', 'admin'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const INVITATION_CODE_LENGTH = 8
/** A role ends, and is given again to whoever still does the work. */
const GRANT_DAYS_MAX = 730
export const GRANT_DAYS_USUAL = 365
export const NAME_MAX_LENGTH = 10

const OfUnit = { unitId: DocumentId }
const Code = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
const FirstCode = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))
/** How colleagues call them: 王老师. Never a number. */
const Name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(NAME_MAX_LENGTH),
  v.regex(/^[^\d\n\r]*$/),
)
const Days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(GRANT_DAYS_MAX))

export const ListStaff = v.strictObject(OfUnit)
export const InviteStaff = v.strictObject({ ...OfUnit, role: v.picklist(STAFF_ROLES), days: Days })
export const FindInvitation = v.strictObject({ code: Code })
export const AcceptInvitation = v.strictObject({ code: Code, name: Name })
export const DecideInvitation = v.strictObject({
  invitationId: DocumentId,
  decision: v.picklist(['confirm', 'decline']),
})
export const RenewStaff = v.strictObject({ ...OfUnit, grantId: DocumentId, days: Days })
export const RevokeStaff = v.strictObject({ ...OfUnit, grantId: DocumentId })
export const RedeemFirstCode = v.strictObject({ code: FirstCode, name: Name })

/** A role that somebody holds on a unit and everything below it. */
export type StaffMember = {
  readonly grantId: string
  /** How colleagues call them; null where nobody has said. */
  readonly name: string | null
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
  /** Null where it has no end. */
  readonly until: string | null
  readonly isSelf: boolean
}

export type InvitationState = 'open' | 'accepted' | 'confirmed' | 'declined'

export type StaffInvitation = {
  readonly id: string
  readonly role: StaffRole
  readonly unitName: string
  readonly state: InvitationState
  /** Of whoever accepted it. */
  readonly name: string | null
  readonly openUntil: string
  /** Whether this person may be the second one who confirms it. */
  readonly mayDecide: boolean
}

export type StaffEvent = { readonly at: string; readonly event: string; readonly role: Role | null }

export type StaffList = {
  readonly people: readonly StaffMember[]
  /** Open ones, and accepted ones that wait for the second person. */
  readonly invitations: readonly StaffInvitation[]
  /** Newest first: who got and lost which role, as the chained history has it. */
  readonly history: readonly StaffEvent[]
  readonly isHistoryIntact: boolean
}

export type FoundInvitation = { readonly role: StaffRole; readonly unitName: string; readonly days: number }

/** Every action of the `staff` function: what goes in, what comes out. */
export type StaffActions = {
  listStaff: { input: v.InferInput<typeof ListStaff>; output: StaffList }
  /** A code for one person, shown once; it gives nothing before a second person confirms who came with it. */
  inviteStaff: {
    input: v.InferInput<typeof InviteStaff>
    output: { readonly code: string; readonly openUntil: string }
  }
  findInvitation: { input: v.InferInput<typeof FindInvitation>; output: FoundInvitation }
  /** Single use; the role holds once an administrator has confirmed it. */
  acceptInvitation: { input: v.InferInput<typeof AcceptInvitation>; output: FoundInvitation }
  /** An administrator of the unit or above; never whoever accepted it, nor an inviter who is no administrator. */
  decideInvitation: {
    input: v.InferInput<typeof DecideInvitation>
    output: { readonly state: InvitationState }
  }
  renewStaff: { input: v.InferInput<typeof RenewStaff>; output: { readonly until: string } }
  /** The last administrator of a root unit stays. */
  revokeStaff: { input: v.InferInput<typeof RevokeStaff>; output: { readonly revoked: boolean } }
  /** The code that the deployment prints, once, within its time, and only while there is no administrator. */
  redeemFirstCode: { input: v.InferInput<typeof RedeemFirstCode>; output: { readonly unitName: string } }
}
