import * as v from 'valibot'
import { Slug } from '../shared/ids'
import { AudienceId } from '../shared/source'
import { CertificateNumber } from './certificate'
import type { Pledge } from './pledge'

/** A pledge that was chosen goes before the one that the audience, or a role, is shown first. */
export const GetPledge = v.strictObject({ audience: AudienceId, pledgeId: v.optional(Slug) })

/** The name or the drawing stays on the device: only that one was signed, and which words. */
export const SignPledge = v.strictObject({
  pledgeId: Slug,
  textHash: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
  /** Under 14 a guardian confirms beside the child; who it was is not kept. */
  isGuardianPresent: v.boolean(),
})

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
    }
  }
  /** Signing again gives the first certificate. */
  signPledge: { input: v.InferInput<typeof SignPledge>; output: SignedPledge }
  /** Takes back every version. */
  withdrawPledge: { input: v.InferInput<typeof WithdrawPledge>; output: { withdrawn: boolean } }
  verifyCertificate: { input: v.InferInput<typeof VerifyCertificate>; output: VerifiedCertificate }
}
