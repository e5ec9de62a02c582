import * as v from 'valibot'
import type { InvitationActions } from '../../src/domain/invitations/contract'
import {
  addInfluence,
  DEEPEST_LEVEL,
  levelBelow,
  type Influence,
} from '../../src/domain/invitations/influence'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { DAY_MS } from '../../src/domain/shared/time'
import type { Call } from '../_platform/endpoint'
import type { Member } from '../_platform/identity'
import { seal, unseal } from '../_platform/sealing'
import { keyedHash } from '../_platform/secrets'
import { findUnit } from '../_platform/unit-tree'
import { countInvited, findTreesOf } from './store'

/** Sealed, with a new nonce each time: two invitations of one person look no more alike than any others. */
const Invitation = v.strictObject({
  /** Where the tree began. */
  unitId: v.string(),
  /** How far below the beginning the inviter stands: 0 for whoever came without an invitation. */
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DEEPEST_LEVEL)),
  /** A pseudonym of the inviter, so that nobody counts by their own invitation; read, and stored nowhere. */
  by: v.string(),
})
type Invitation = v.InferOutput<typeof Invitation>

const PLACE = { collection: 'invitations', id: 'token' } as const

/** An invitation is what brought somebody when they have joined within this time. */
const JOINED_WITHIN_MS = 7 * DAY_MS

export async function getInvitation(
  { cameBy }: InvitationActions['getInvitation']['input'],
  { who }: Call<Member>,
): Promise<Result<{ readonly token: string }>> {
  const by = pseudonymOf(who)
  const above = cameBy === null ? undefined : readInvitation(cameBy)
  // One's own invitation leads no deeper; nor does any other for whoever came without one.
  const isBelow = above && above.by !== by && who.cameByInvitation
  const invitation: Invitation = isBelow
    ? { unitId: above.unitId, level: levelBelow(above.level), by }
    : { unitId: who.unitId, level: 0, by }
  return ok({ token: seal(invitation, PLACE).sealed })
}

export async function tellInvited(
  { token }: InvitationActions['tellInvited']['input'],
  { who, now }: Call<Member>,
): Promise<Result<{ readonly counted: boolean }>> {
  const invitation = readInvitation(token)
  if (!invitation) return fail('INVITATION_INVALID')
  const isNew = now.getTime() - who.joinedAt.getTime() < JOINED_WITHIN_MS
  if (!isNew || who.cameByInvitation || invitation.by === pseudonymOf(who)) return ok({ counted: false })
  const unit = await findUnit(invitation.unitId)
  return ok({ counted: unit ? await countInvited(who._id, unit, levelBelow(invitation.level)) : false })
}

export async function getInfluence(
  { unitId }: InvitationActions['getInfluence']['input'],
  _: Call<Member>,
): Promise<Result<Influence>> {
  return ok(addInfluence(await findTreesOf(unitId)))
}

function readInvitation(token: string): Invitation | undefined {
  const opened = v.safeParse(Invitation, unseal({ sealed: token }, PLACE))
  return opened.success ? opened.output : undefined
}

const pseudonymOf = ({ _id }: Member): string => keyedHash('inviter', _id).slice(0, 16)
