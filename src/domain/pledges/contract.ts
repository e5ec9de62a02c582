import * as v from 'valibot'
import { DocumentId, Slug } from '../shared/ids'
import { AudienceId } from '../shared/source'
import { CertificateNumber } from './certificate'
import type { Pledge } from './pledge'

/** A pledge that was chosen goes before the one that the audience, or a role, is shown first. */
export const GetPledge = v.strictObject({ audience: AudienceId, pledgeId: v.optional(Slug) })

/** The name or the drawing stays on the device: only that one was signed, and which words. */
const TheseWords = { pledgeId: Slug, textHash: v.pipe(v.string(), v.hexadecimal(), v.length(64)) }
export const SignPledge = v.strictObject({
  ...TheseWords,
  /** Under 14 a guardian confirms beside the child; who it was is not kept. */
  isGuardianPresent: v.boolean(),
})

/** The guardian is not beside the child, and confirms on a phone of their own. */
export const AskGuardian = v.strictObject(TheseWords)
export const ListGuardianRequests = v.strictObject({})
/** With the words that the guardian has read. */
export const SignAsGuardian = v.strictObject({ relativeId: DocumentId, ...TheseWords })

export const WithdrawPledge = v.strictObject({})
export const VerifyCertificate = v.strictObject({ certificateNumber: CertificateNumber })

export type SignedPledge = {
  readonly certificateNumber: string
  readonly pledgeId: string
  readonly variant: string
  readonly version: number
  readonly title: string
  readonly motto: readonly [string, string]
  readonly unitName: string
  /** ISO 8601. */
  readonly signedAt: string
}

/** A child whom the caller helps waits for them to sign along. */
export type GuardianRequest = {
  readonly relativeId: string
  readonly pledge: Pledge
  readonly textHash: string
  readonly askedAt: string
}

/** What anybody learns from a number: never who, never which unit, never the day. */
export type VerifiedCertificate = {
  readonly title: string
  readonly variant: string
  readonly version: number
  /** `YYYY-MM` in China. */
  readonly month: string
  /** 县, 学校, 班级 …; null where the unit is no longer known. */
  readonly unitLevel: string | null
}

/** Every action of the `pledges` function: what goes in, what comes out. */
export type PledgeActions = {
  getPledge: {
    input: v.InferInput<typeof GetPledge>
    output: {
      pledge: Pledge
      textHash: string
      signed: SignedPledge | null
      /** Signatures of other texts and earlier versions, newest first; each stays valid for its own words. */
      earlier: readonly SignedPledge[]
      variants: readonly Pick<Pledge, 'id' | 'variant'>[]
      /** The member waits for a guardian to sign these words along. */
      isGuardianAsked: boolean
    }
  }
  /** Signing again gives the first certificate. */
  signPledge: { input: v.InferInput<typeof SignPledge>; output: SignedPledge }
  /** Of the relatives who help this member; the last words asked for are the ones that wait. */
  askGuardian: { input: v.InferInput<typeof AskGuardian>; output: { asked: boolean } }
  listGuardianRequests: {
    input: v.InferInput<typeof ListGuardianRequests>
    output: readonly GuardianRequest[]
  }
  /** Signs for the child, as the child asked; the certificate is the child's, so it is not answered here. */
  signAsGuardian: { input: v.InferInput<typeof SignAsGuardian>; output: { signed: boolean } }
  /** Takes back every version. */
  withdrawPledge: { input: v.InferInput<typeof WithdrawPledge>; output: { withdrawn: boolean } }
  verifyCertificate: { input: v.InferInput<typeof VerifyCertificate>; output: VerifiedCertificate }
}
