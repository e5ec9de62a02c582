import * as v from 'valibot'
import { DocumentId, UnitCode } from '../shared/ids'
import type { Grant } from '../shared/roles'
import { AudienceId } from '../shared/source'
import type { Audience } from '../shared/taxonomy'
import type { RetentionRun } from './retention'

/** The privacy notice a member agreed to; a new text needs a new number and a new consent. */
export const CONSENT_VERSION = 4

export const GetMe = v.strictObject({})
const ConsentVersion = v.pipe(v.number(), v.integer())
const consenting = { audience: AudienceId, consentVersion: ConsentVersion }
export const JoinUnit = v.strictObject({ unitCode: UnitCode, ...consenting })
export const JoinPublicUnit = v.strictObject({ unitId: DocumentId, ...consenting })
export const LeaveUnit = v.strictObject({ unitId: DocumentId })
export const ChooseHomeUnit = v.strictObject({ unitId: DocumentId })
export const ChangeAudience = v.strictObject({ audience: AudienceId })
export const AgreeToNotice = v.strictObject({ consentVersion: ConsentVersion })
export const ListRetentionRuns = v.strictObject({})
export const ExportMyData = v.strictObject({})
/** Also withdraws the consent and leaves every unit. */
export const EraseMyData = v.strictObject({})

export type MyUnit = { readonly id: string; readonly name: string; readonly path: readonly string[] }

export type Me = {
  readonly isMember: boolean
  /** The home unit: what belongs to no unit counts there, so that nobody is counted twice. */
  readonly unit: MyUnit | null
  readonly otherUnits: readonly MyUnit[]
  readonly audience: Audience | null
  readonly grants: readonly Grant[]
  readonly joinedAt: string | null
  readonly consent: GivenConsent | null
  /** To earlier versions of the notice, oldest first. */
  readonly earlierConsents: readonly GivenConsent[]
}

export type GivenConsent = { readonly version: number; readonly at: string }

/** Everything stored about a member, by collection; values as they stand in the database. */
export type MyData = {
  readonly exportedAt: string
  readonly collections: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}

export type Erasure = {
  /** Documents deleted, by collection. */
  readonly deleted: Readonly<Record<string, number>>
  /** Counts that stay without a link to the person. */
  readonly anonymised: Readonly<Record<string, number>>
}

/** Every action of the `members` function: what goes in, what comes out. */
export type MemberActions = {
  getMe: { input: v.InferInput<typeof GetMe>; output: Me }
  /** Audience and consent count for whoever joins for the first time; a member has given both. */
  joinUnit: { input: v.InferInput<typeof JoinUnit>; output: Me }
  /** Into a county, a town or a village, which need no code. */
  joinPublicUnit: { input: v.InferInput<typeof JoinPublicUnit>; output: Me }
  /** Any but the last: leaving that one is `eraseMyData`. */
  leaveUnit: { input: v.InferInput<typeof LeaveUnit>; output: Me }
  chooseHomeUnit: { input: v.InferInput<typeof ChooseHomeUnit>; output: Me }
  changeAudience: { input: v.InferInput<typeof ChangeAudience>; output: Me }
  /** To the notice as it is now; who has agreed to it already keeps the day they did. */
  agreeToNotice: { input: v.InferInput<typeof AgreeToNotice>; output: Me }
  /** The latest nights on which overdue records were forgotten, newest first. */
  listRetentionRuns: { input: v.InferInput<typeof ListRetentionRuns>; output: readonly RetentionRun[] }
  exportMyData: { input: v.InferInput<typeof ExportMyData>; output: MyData }
  eraseMyData: { input: v.InferInput<typeof EraseMyData>; output: Erasure }
}
