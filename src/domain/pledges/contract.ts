import * as v from 'valibot'
import { Slug } from '../shared/ids'
import { AudienceId } from '../shared/source'
import type { Pledge } from './pledge'

export const GetPledge = v.strictObject({ audience: AudienceId })

/** The name or the drawing stays on the device: only that one was signed, and which words. */
export const SignPledge = v.strictObject({
  pledgeId: Slug,
  textHash: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
  isGuardianPresent: v.boolean(),
})

export const WithdrawPledge = v.strictObject({})

export type SignedPledge = {
  readonly certificateNumber: string
  readonly pledgeId: string
  readonly version: number
  readonly title: string
  readonly motto: readonly [string, string]
  readonly unitName: string
  /** ISO 8601. */
  readonly signedAt: string
}

/** Every action of the `pledges` function: what goes in, what comes out. */
export type PledgeActions = {
  getPledge: {
    input: v.InferInput<typeof GetPledge>
    output: { pledge: Pledge; textHash: string; signed: SignedPledge | null }
  }
  /** Signing again gives the first certificate. */
  signPledge: { input: v.InferInput<typeof SignPledge>; output: SignedPledge }
  withdrawPledge: { input: v.InferInput<typeof WithdrawPledge>; output: { withdrawn: boolean } }
}
