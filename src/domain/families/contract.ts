import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import { CALLED_AS_MAX_LENGTH, type PairingState } from './pairing'

/** The steps of the text size, as the settings name them. */
const TEXT_SIZES = ['standard', 'large', 'largest'] as const
type TextSize = (typeof TEXT_SIZES)[number]

const PairingCode = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
const CalledAs = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(CALLED_AS_MAX_LENGTH),
  v.regex(/^[^\n\r]*$/),
)

export const StartPairing = v.strictObject({})
export const OpenPairing = v.strictObject({ code: PairingCode, calledAs: CalledAs })
export const GetPairing = v.strictObject({ code: PairingCode })
export const AgreeToPairing = v.strictObject({
  code: PairingCode,
  digits: v.pipe(v.string(), v.regex(/^\d{3}$/)),
})
export const ConfirmPairing = v.strictObject({ code: PairingCode })
export const DeclinePairing = v.strictObject({ code: PairingCode })
export const ListRelatives = v.strictObject({})
export const ListUnread = v.strictObject({})
export const SuggestTextSize = v.strictObject({ relativeId: DocumentId, size: v.picklist(TEXT_SIZES) })
export const SettleTextSize = v.strictObject({ relativeId: DocumentId })
export const EndRelative = v.strictObject({ relativeId: DocumentId })

/** A pairing as one of the two sees it. */
export type PairingView = {
  readonly code: string
  readonly side: Side
  readonly state: PairingState
  readonly expiresAt: string
  /** For the helped: how whoever asks calls themselves. */
  readonly calledAs: string | null
  /** For the helper: what they tell the helped, in person or on the telephone. */
  readonly digits: string | null
  /** Once paired: the number of the pair on both phones. */
  readonly relativeId: string | null
}

/**
 * What a step answers. Answers are kept for a week, in case a call is sent again, so nothing of a person stands
 * in them: who asks, and the digits, are read with `getPairing`.
 */
export type PairingStep = { readonly state: PairingState }

/** What a relative is to me: someone who helps me, or someone whom I help. */
export type Side = 'helper' | 'helped'

/** Somebody I am paired with. How they are called stands on this phone only. */
export type RelativeView = {
  readonly id: string
  readonly is: Side
  readonly since: string
  /** What a helper proposes, until it is settled. */
  readonly textSize: TextSize | null
}

/** A warning that a helped person has not acknowledged. */
export type UnreadAlert = {
  readonly id: string
  readonly headline: string
  readonly whatHappens: string
  readonly whatToDo: readonly string[]
  readonly publishedAt: string
}

/** Every action of the `families` function: what goes in, what comes out. */
export type FamilyActions = {
  /** By whoever wants help: a code for ten minutes and one person. */
  startPairing: { input: v.InferInput<typeof StartPairing>; output: { readonly code: string } }
  /** By whoever wants to help, with the code; wrong ones are counted, and limited by the hour. */
  openPairing: { input: v.InferInput<typeof OpenPairing>; output: PairingStep }
  /** For the two only. */
  getPairing: { input: v.InferInput<typeof GetPairing>; output: PairingView }
  /** By the helped, with the three digits that stand on the other phone. */
  agreeToPairing: { input: v.InferInput<typeof AgreeToPairing>; output: PairingStep }
  /** By the helper, after the helped agreed. */
  confirmPairing: { input: v.InferInput<typeof ConfirmPairing>; output: PairingStep }
  declinePairing: { input: v.InferInput<typeof DeclinePairing>; output: PairingStep }
  listRelatives: { input: v.InferInput<typeof ListRelatives>; output: readonly RelativeView[] }
  /** Of everybody whom I help. */
  listUnread: {
    input: v.InferInput<typeof ListUnread>
    output: readonly { readonly relativeId: string; readonly alerts: readonly UnreadAlert[] }[]
  }
  /** The other phone shows it, and changes only when the other person taps it. */
  suggestTextSize: { input: v.InferInput<typeof SuggestTextSize>; output: { suggested: boolean } }
  settleTextSize: { input: v.InferInput<typeof SettleTextSize>; output: { settled: boolean } }
  /** By either, at once. */
  endRelative: { input: v.InferInput<typeof EndRelative>; output: { ended: boolean } }
}
