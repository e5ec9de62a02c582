import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import type { Influence } from './influence'

/** Sealed by the cloud: nobody else can make one, or read who handed it out. */
const InvitationToken = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{40,400}$/))

export const GetInvitation = v.strictObject({ cameBy: v.nullable(InvitationToken) })
export const TellInvited = v.strictObject({ token: InvitationToken })
export const GetInfluence = v.strictObject({ unitId: DocumentId })

/** Every action of the `invitations` function: what goes in, what comes out. */
export type InvitationActions = {
  /** A fresh token to hand on, a level below the one that this phone keeps; stores nothing. */
  getInvitation: { input: v.InferInput<typeof GetInvitation>; output: { readonly token: string } }
  /** By whoever has joined through one: counts once a member. */
  tellInvited: { input: v.InferInput<typeof TellInvited>; output: { readonly counted: boolean } }
  /** How far the invitations of a unit and all units below it have come. */
  getInfluence: { input: v.InferInput<typeof GetInfluence>; output: Influence }
}
