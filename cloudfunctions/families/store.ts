import {
  MOST_GUESSES,
  MOST_RELATIVES,
  pairingRefusal,
  type Pairing,
  type PairingState,
} from '../../src/domain/families/pairing'
import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { collection, command, inTransaction, type Transaction } from '../_platform/database'
import { readMember, type Member, type Relative } from '../_platform/identity'
import type { Sealed } from '../_platform/sealing'

/** Two people on their way to a pair; `_id` is the code. */
export type PairingDocument = Pairing & {
  readonly _id: string
  /** How the helper calls themselves; gone once the two are paired. */
  readonly calledAs: Sealed | null
  readonly digits: string | null
  readonly guesses: number
  readonly relativeId: string | null
}

const pairings = collection<PairingDocument>('pairings')
const members = collection<Member>('members')

export async function insertPairing(pairing: PairingDocument): Promise<boolean> {
  return pairings.insert(pairing)
}

export async function findPairing(code: string): Promise<PairingDocument | undefined> {
  return pairings.get(code)
}

/** Whoever asks for a new code has no use for the one before. */
export async function removeUnfinishedOf(helpedId: string): Promise<void> {
  const unfinished: readonly PairingState[] = ['open', 'asked', 'agreed']
  await pairings.removeWhere({ 'memberIds.0': helpedId, state: command.in([...unfinished]) })
}

/** Changes the pairing only while it is in this state, so that of two phones at once one is first. */
export async function changePairingFrom(
  state: PairingState,
  code: string,
  change: Partial<PairingDocument>,
): Promise<boolean> {
  const whole = change.calledAs ? { ...change, calledAs: command.set(change.calledAs) } : change
  return (await pairings.updateWhere({ _id: code, state }, whole)) > 0
}

/** Takes one of the guesses at the digits before anybody looks; false where none is left. */
export async function takeGuess(code: string): Promise<boolean> {
  const hasOneLeft = { _id: code, state: 'asked', guesses: command.lt(MOST_GUESSES) }
  return (await pairings.updateWhere(hasOneLeft, { guesses: command.inc(1) })) > 0
}

export async function removePairingsBefore(now: Date): Promise<number> {
  return pairings.removeWhere({ expiresAt: command.lt(now) })
}

/**
 * Writes the pair into both members and spends the code, all or nothing: neither has a sixth relative, and
 * nobody is paired twice, however many codes are confirmed at once. Undefined where it is done, now or before
 * by the same call.
 */
export async function pair(
  code: string,
  helperId: string,
  relativeId: string,
  now: Date,
): Promise<ErrorCode | undefined> {
  let refusal: ErrorCode | undefined
  await inTransaction(async (transaction) => {
    const pairing = await transaction.collection<PairingDocument>('pairings').get(code)
    // The same call, taken up again after it died on the way back.
    if (pairing?.relativeId === relativeId) return undefined
    refusal = stateRefusal(pairing, helperId, now)
    if (refusal || !pairing) return undefined
    const helped = await memberIn(transaction, pairing.memberIds[0] ?? '')
    const helper = await memberIn(transaction, helperId)
    refusal = memberRefusal(helped, helper)
    if (refusal || !helped || !helper) return undefined
    const common = { id: relativeId, since: now, textSize: null }
    await addRelative(transaction, helped, { ...common, memberId: helperId, is: 'helper' })
    await addRelative(transaction, helper, { ...common, memberId: helped._id, is: 'helped' })
    const spent = { state: 'paired', calledAs: null, digits: null, relativeId }
    await transaction.collection<PairingDocument>('pairings').update(code, spent)
    return true
  })
  return refusal
}

/** Only the helper confirms; anybody else hears the same as of a code that never was. */
function stateRefusal(
  pairing: PairingDocument | undefined,
  helperId: string,
  now: Date,
): ErrorCode | undefined {
  if (pairing?.memberIds[1] !== helperId) return 'PAIRING_NOT_FOUND'
  return pairingRefusal(pairing, 'agreed', now)
}

function memberRefusal(helped: Member | undefined, helper: Member | undefined): ErrorCode | undefined {
  if (!helped || !helper) return 'PAIRING_ENDED'
  if (isPairedWith(helped, helper._id)) return 'FAMILY_ALREADY'
  const isFull = countOf(helped, 'helper') >= MOST_RELATIVES || countOf(helper, 'helped') >= MOST_RELATIVES
  return isFull ? 'FAMILY_FULL' : undefined
}

export const isPairedWith = ({ relatives }: Member, memberId: string): boolean =>
  relatives.some((relative) => relative.memberId === memberId)

export const countOf = ({ relatives }: Member, is: Relative['is']): number =>
  relatives.filter((relative) => relative.is === is).length

async function memberIn(transaction: Transaction, memberId: string): Promise<Member | undefined> {
  const member = memberId && (await transaction.collection<Member>('members').get(memberId))
  return member ? readMember(member) : undefined
}

async function addRelative(transaction: Transaction, member: Member, relative: Relative): Promise<void> {
  const relatives = [...member.relatives, relative]
  await transaction.collection<Member>('members').update(member._id, { relatives })
}

/** From both members; done twice it is done. */
export async function removePair(relativeId: string): Promise<void> {
  await members.updateWhere({ 'relatives.id': relativeId }, { relatives: command.pull({ id: relativeId }) })
}

/** Writes what a helper proposes, or null once it is settled. False where the two are no pair any more. */
export async function changeTextSize(
  helpedId: string,
  relativeId: string,
  textSize: Relative['textSize'],
): Promise<boolean> {
  const changed = await inTransaction(async (transaction) => {
    const helped = await memberIn(transaction, helpedId)
    if (!helped?.relatives.some(({ id }) => id === relativeId)) return undefined
    const relatives = helped.relatives.map((relative) =>
      relative.id === relativeId ? { ...relative, textSize } : relative,
    )
    await transaction.collection<Member>('members').update(helpedId, { relatives })
    return true
  })
  return changed === true
}
