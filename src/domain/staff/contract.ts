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
export const STAFF_CODE_MINUTES = 10
const HISTORY_PAGES_MAX = 500

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
export const GetInvitationCode = v.strictObject({ invitationId: DocumentId })
export const ShowStaffCode = v.strictObject({ name: Name })
export const GrantRole = v.strictObject({
  ...OfUnit,
  code: Code,
  role: v.picklist(STAFF_ROLES),
  days: Days,
})
export const ListHistory = v.strictObject({
  ...OfUnit,
  page: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HISTORY_PAGES_MAX)),
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
  /** Whether this person may be the second one: no inviter, nor whoever accepted it. */
  readonly mayConfirm: boolean
  /** An administrator may take back what they sent themselves. */
  readonly mayDecline: boolean
}

export type StaffList = {
  readonly people: readonly StaffMember[]
  /** Open ones, and accepted ones that wait for the second person. */
  readonly invitations: readonly StaffInvitation[]
}

/** What somebody did in a role, or with roles; `kind` is of what: a notice, a tip, a unit, the staff. */
export type StaffEvent = {
  readonly id: string
  readonly at: string
  readonly kind: string
  readonly event: string
  readonly unitName: string
  /** Null where the deployment did it by itself. */
  readonly actor: StaffActor | null
  /** The role that was given or taken, and whose. */
  readonly role: Role | null
  readonly about: string | null
}

/** Without a name and a role where they are staff no more. */
export type StaffActor = { readonly name: string | null; readonly roles: readonly Role[] }

export type StaffHistory = {
  /** Newest first: of the unit, and of what stood below it then. */
  readonly events: readonly StaffEvent[]
  readonly hasMore: boolean
  /** False where one of these, or the one before it, was changed or taken out. */
  readonly isIntact: boolean
}

export type FoundInvitation = { readonly role: StaffRole; readonly unitName: string; readonly days: number }

/** Every action of the `staff` function: what goes in, what comes out. */
export type StaffActions = {
  listStaff: { input: v.InferInput<typeof ListStaff>; output: StaffList }
  listHistory: { input: v.InferInput<typeof ListHistory>; output: StaffHistory }
  /** It gives nothing before a second person confirms who came with it. */
  inviteStaff: {
    input: v.InferInput<typeof InviteStaff>
    output: { readonly invitationId: string; readonly openUntil: string }
  }
  /** For the inviter only: the letters stand in no stored answer. */
  getInvitationCode: { input: v.InferInput<typeof GetInvitationCode>; output: { readonly code: string } }
  findInvitation: { input: v.InferInput<typeof FindInvitation>; output: FoundInvitation }
  /** Single use; the role holds once an administrator has confirmed it. */
  acceptInvitation: { input: v.InferInput<typeof AcceptInvitation>; output: FoundInvitation }
  /** An administrator of the unit or above: never whoever sent it, nor whoever accepted it. */
  decideInvitation: {
    input: v.InferInput<typeof DecideInvitation>
    output: { readonly state: InvitationState }
  }
  /** By which an administrator who stands beside them knows whom they give a role to. */
  showStaffCode: {
    input: v.InferInput<typeof ShowStaffCode>
    output: { readonly code: string; readonly expiresAt: string }
  }
  /** Holds at once; never for oneself. */
  grantRole: {
    input: v.InferInput<typeof GrantRole>
    output: { readonly name: string; readonly until: string }
  }
  /** Never one's own. */
  renewStaff: { input: v.InferInput<typeof RenewStaff>; output: { readonly until: string } }
  /** The last administrator of a root unit stays. */
  revokeStaff: { input: v.InferInput<typeof RevokeStaff>; output: { readonly revoked: boolean } }
  /** The code that the deployment prints, once, within its time, and only while there is no administrator. */
  redeemFirstCode: { input: v.InferInput<typeof RedeemFirstCode>; output: { readonly unitName: string } }
}
