import * as v from 'valibot'
import { DocumentId } from '../shared/ids'

export const SIGN_IN_SECONDS = 60
export const SESSION_HOURS = 8
export const SIGN_IN_CODE_LENGTH = 8

/** 256 random bits that the browser makes and keeps: the token of the session, once a phone has allowed it. */
const Secret = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Code = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
const Digits = v.pipe(v.string(), v.regex(/^\d{2}$/))

export const RequestSignIn = v.strictObject({ secret: Secret })
export const FollowSignIn = v.strictObject({ secret: Secret })
export const FindSignIn = v.strictObject({ code: Code })
export const AllowSignIn = v.strictObject({ code: Code, digits: Digits })
export const RefuseSignIn = v.strictObject({ code: Code })
export const ListSessions = v.strictObject({})
export const EndSession = v.strictObject({ sessionId: DocumentId })
export const SignOut = v.strictObject({})

/** A request as the browser sees it that made it. */
export type FollowedSignIn =
  | {
      readonly state: 'waiting'
      /** For the camera, or typed on the phone. */
      readonly code: string
      /** Typed on the phone as well; in no picture, so that a code sent on by a stranger lacks them. */
      readonly digits: string
      readonly expiresAt: string
    }
  | { readonly state: 'allowed'; readonly until: string }
  /** Refused on the phone, or after the wrong digits. */
  | { readonly state: 'refused' }
  | { readonly state: 'expired' }

/** A request as the phone sees it that is asked to allow it. */
export type FoundSignIn = {
  /** "Chrome · Windows"; null where the browser says nothing of itself. */
  readonly browser: string | null
  /** The first half of the network address, "60.12.*.*"; null where it is unknown. A hint: it can be forged. */
  readonly network: string | null
  /** Whether the phone is in the network with the same address; null where either is unknown. */
  readonly isSameNetwork: boolean | null
  readonly requestedAt: string
  readonly expiresAt: string
}

export type Session = {
  readonly id: string
  readonly browser: string | null
  readonly startedAt: string
  readonly until: string
}

/** Every action of the `sessions` function: what goes in, what comes out. */
export type SessionActions = {
  /** The request is over after a minute; with the same secret again it is the same request. */
  requestSignIn: { input: v.InferInput<typeof RequestSignIn>; output: { readonly expiresAt: string } }
  followSignIn: { input: v.InferInput<typeof FollowSignIn>; output: FollowedSignIn }
  /** On a phone, by somebody who works for a unit. */
  findSignIn: { input: v.InferInput<typeof FindSignIn>; output: FoundSignIn }
  /** Single use: the wrong digits end the request. */
  allowSignIn: { input: v.InferInput<typeof AllowSignIn>; output: { readonly until: string } }
  refuseSignIn: { input: v.InferInput<typeof RefuseSignIn>; output: { readonly refused: boolean } }
  /** One's own that are still open, the newest first. */
  listSessions: { input: v.InferInput<typeof ListSessions>; output: readonly Session[] }
  endSession: { input: v.InferInput<typeof EndSession>; output: { readonly ended: boolean } }
  /** Ends the session that the call came by. */
  signOut: { input: v.InferInput<typeof SignOut>; output: { readonly ended: boolean } }
}
