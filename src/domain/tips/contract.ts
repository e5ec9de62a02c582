import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import { ScamType } from '../shared/source'
import type { ScamTypeId } from '../shared/taxonomy'
import { publicKeyBytes } from './public-key'
import { TIP_STEPS, URGENCY_LEVELS, type TipState, type TipStep, type TipUrgency } from './tip'

const Base64 = v.pipe(v.string(), v.base64())
const PublicKey = v.pipe(
  v.string(),
  v.length(44),
  v.check((text) => publicKeyBytes(text) !== undefined, 'A public key is 32 bytes in base64'),
)

/** Every officer of a unit costs each tip a box of its own. */
export const MAX_OFFICERS = 20

/** One text sealed for a number of readers: a secretbox, and its key in a box for each of them. */
export const SealedText = v.strictObject({
  nonce: v.pipe(Base64, v.length(32)),
  cipher: v.pipe(Base64, v.maxLength(60_000)),
  senderPublicKey: PublicKey,
  keys: v.pipe(
    v.array(
      v.strictObject({
        readerPublicKey: PublicKey,
        nonce: v.pipe(Base64, v.length(32)),
        box: v.pipe(Base64, v.maxLength(100)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_OFFICERS),
  ),
})
export type SealedText = v.InferOutput<typeof SealedText>

/** Derived from the receipt on the device; the receipt itself never leaves it. */
const LookupId = v.pipe(v.string(), v.hexadecimal(), v.length(32))

export const ListReceivingUnits = v.strictObject({})
export const SubmitTip = v.strictObject({
  unitId: DocumentId,
  scamTypeId: ScamType,
  urgency: v.picklist(Object.keys(URGENCY_LEVELS) as TipUrgency[]),
  lookupId: LookupId,
  reporterPublicKey: PublicKey,
  sealed: SealedText,
})
export const GetTipStatus = v.strictObject({ lookupId: LookupId })

export const RegisterOfficerKey = v.strictObject({
  unitId: DocumentId,
  publicKey: PublicKey,
  /** The private key under a passphrase (scrypt, secretbox); the cloud cannot open it. */
  wrapped: v.strictObject({
    salt: v.pipe(Base64, v.length(24)),
    nonce: v.pipe(Base64, v.length(32)),
    cipher: v.pipe(Base64, v.maxLength(200)),
    costLog2: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(20)),
  }),
})
export type WrappedKey = v.InferOutput<typeof RegisterOfficerKey>['wrapped']

export const GetOfficerKey = v.strictObject({ unitId: DocumentId })
export const ListTips = v.strictObject({ unitId: DocumentId })
export const OpenTip = v.strictObject({ tipId: DocumentId })
export const AdvanceTip = v.strictObject({
  tipId: DocumentId,
  step: v.picklist(Object.keys(TIP_STEPS) as TipStep[]),
  /** Sealed to the reporter: only the receipt opens it. */
  answer: v.nullable(SealedText),
})

export type ReceivingUnit = {
  readonly unitId: string
  readonly name: string
  readonly officerPublicKeys: readonly string[]
}

/** What stands in the clear about a tip, for officers and for whoever holds the receipt. */
export type TipOutline = {
  readonly scamTypeId: ScamTypeId
  readonly urgency: TipUrgency
  readonly unitName: string
  readonly state: TipState
  /** ISO 8601, rounded to the hour. */
  readonly receivedAt: string
  readonly dueAt: string | null
}

export type TipStatus = TipOutline & {
  readonly events: readonly { readonly state: TipState; readonly at: string }[]
  readonly answers: readonly SealedText[]
}

export type ListedTip = TipOutline & { readonly id: string; readonly possibleSteps: readonly TipStep[] }
export type OpenedTip = ListedTip & {
  readonly sealed: SealedText
  readonly reporterPublicKey: string
  readonly events: readonly { readonly state: TipState; readonly at: string }[]
}

/** Every action of the `tips` function: what goes in, what comes out. */
export type TipActions = {
  listReceivingUnits: { input: v.InferInput<typeof ListReceivingUnits>; output: readonly ReceivingUnit[] }
  /** Needs no sign-in, and keeps nothing of who called. */
  submitTip: { input: v.InferInput<typeof SubmitTip>; output: { receivedAt: string; dueAt: string } }
  getTipStatus: { input: v.InferInput<typeof GetTipStatus>; output: TipStatus }
  registerOfficerKey: { input: v.InferInput<typeof RegisterOfficerKey>; output: { registered: true } }
  getOfficerKey: {
    input: v.InferInput<typeof GetOfficerKey>
    output: { publicKey: string; wrapped: WrappedKey }
  }
  listTips: { input: v.InferInput<typeof ListTips>; output: readonly ListedTip[] }
  openTip: { input: v.InferInput<typeof OpenTip>; output: OpenedTip }
  advanceTip: { input: v.InferInput<typeof AdvanceTip>; output: { state: TipState } }
}
