import type {
  FamilyActions,
  PairingStep,
  PairingView,
  RelativeView,
} from '../../src/domain/families/contract'
import {
  MOST_GUESSES,
  MOST_RELATIVES,
  PAIRING_CODE_LENGTH,
  PAIRING_MINUTES,
  pairingRefusal,
} from '../../src/domain/families/pairing'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { findMembers, type Member, type Relative } from '../_platform/identity'
import {
  acknowledgementId,
  findAcknowledgementIds,
  findAlertsFor,
  isMeantFor,
  readerOf,
  type AlertDocument,
} from '../_platform/inbox'
import { seal, unseal, type SealedFor } from '../_platform/sealing'
import { randomCode, randomDigits } from '../_platform/secrets'
import { takeTry, giveTryBack, type Trying } from '../_platform/tries'
import {
  changePairingFrom,
  changeTextSize,
  countOf,
  findPairing,
  insertPairing,
  isPairedWith,
  pair,
  removePair,
  removePairingsBefore,
  removeUnfinishedOf,
  takeGuess,
  type PairingDocument,
} from './store'

/** Codes asked for, codes tried and digits typed: more an hour is no family. */
const pairingTries = (purpose: 'pairing-start' | 'pairing-code' | 'pairing-digits', who: Member): Trying => ({
  purpose,
  callerKey: who._id,
  limit: 10,
})

export async function startPairing(
  _: FamilyActions['startPairing']['input'],
  { who, now }: Call<Member>,
): Promise<Result<{ readonly code: string }>> {
  if (countOf(who, 'helper') >= MOST_RELATIVES) return fail('FAMILY_FULL')
  if (!(await takeTry(pairingTries('pairing-start', who), now))) return fail('PAIRING_TRIES')
  await removeUnfinishedOf(who._id)
  const code = randomCode(PAIRING_CODE_LENGTH)
  const inserted = await insertPairing({
    _id: code,
    state: 'open',
    memberIds: [who._id],
    expiresAt: new Date(now.getTime() + PAIRING_MINUTES * 60_000),
    calledAs: null,
    digits: null,
    guesses: 0,
    relativeId: null,
  })
  return inserted ? ok({ code }) : fail('REQUEST_IN_PROGRESS')
}

/** The digits are made now: they stand on the helper's phone, and only the helper can tell them. */
export async function openPairing(
  { code, calledAs }: FamilyActions['openPairing']['input'],
  { who, now }: Call<Member>,
): Promise<Result<PairingStep>> {
  if (countOf(who, 'helped') >= MOST_RELATIVES) return fail('FAMILY_FULL')
  const trying = pairingTries('pairing-code', who)
  if (!(await takeTry(trying, now))) return fail('PAIRING_TRIES')
  const pairing = await findPairing(code)
  if (!pairing) return fail('PAIRING_NOT_FOUND')
  const [helpedId = ''] = pairing.memberIds
  if (helpedId === who._id) return fail('PAIRING_OWN')
  const refusal = pairingRefusal(pairing, 'open', now)
  if (refusal) return fail(refusal)
  if (isPairedWith(who, helpedId)) return fail('FAMILY_ALREADY')
  const asked = {
    state: 'asked',
    memberIds: [helpedId, who._id],
    calledAs: seal(calledAs, calledAsIn(code)),
    digits: randomDigits(3),
  } as const
  if (!(await changePairingFrom('open', code, asked))) return fail('PAIRING_USED')
  await giveTryBack(trying, now)
  return ok({ state: 'asked' })
}

export async function getPairing(
  { code }: FamilyActions['getPairing']['input'],
  { who, now }: Call<Member>,
): Promise<Result<PairingView>> {
  const pairing = await findOwn(code, who)
  if (!pairing) return fail('PAIRING_NOT_FOUND')
  const isUnfinished = pairing.state !== 'paired' && pairing.state !== 'ended'
  if (isUnfinished && pairing.expiresAt <= now) return fail('PAIRING_EXPIRED')
  return ok(viewOf(pairing, who))
}

/** A guess is taken before the look, so that a thousand at once are no more than three. */
export async function agreeToPairing(
  { code, digits }: FamilyActions['agreeToPairing']['input'],
  { who, now }: Call<Member>,
): Promise<Result<PairingStep>> {
  const pairing = await findOwn(code, who, 'helped')
  if (!pairing) return fail('PAIRING_NOT_FOUND')
  const refusal = pairingRefusal(pairing, 'asked', now)
  if (refusal) return fail(refusal)
  const trying = pairingTries('pairing-digits', who)
  if (!(await takeTry(trying, now))) return fail('PAIRING_TRIES')
  if (!(await takeGuess(code))) return fail('PAIRING_ENDED')
  if (digits === pairing.digits) {
    if (!(await changePairingFrom('asked', code, { state: 'agreed' }))) return fail('PAIRING_ENDED')
    await giveTryBack(trying, now)
    return ok({ state: 'agreed' })
  }
  const isLast = ((await findPairing(code))?.guesses ?? 0) >= MOST_GUESSES
  if (!isLast) return fail('PAIRING_DIGITS')
  await changePairingFrom('asked', code, ENDED)
  return fail('PAIRING_ENDED')
}

export async function confirmPairing(
  { code }: FamilyActions['confirmPairing']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<PairingStep>> {
  const refused = await pair(code, who._id, operationId.slice(0, 32), now)
  return refused ? fail(refused) : ok({ state: 'paired' })
}

export async function declinePairing(
  { code }: FamilyActions['declinePairing']['input'],
  { who }: Call<Member>,
): Promise<Result<PairingStep>> {
  const pairing = await findOwn(code, who)
  if (!pairing) return fail('PAIRING_NOT_FOUND')
  if (pairing.state === 'ended') return ok({ state: 'ended' })
  const isTooLate = pairing.state === 'paired' || !(await changePairingFrom(pairing.state, code, ENDED))
  return isTooLate ? fail('PAIRING_USED') : ok({ state: 'ended' })
}

export async function listRelatives(
  _: FamilyActions['listRelatives']['input'],
  { who }: Call<Member>,
): Promise<Result<readonly RelativeView[]>> {
  return ok(
    who.relatives.map(({ id, is, since, textSize }) => ({ id, is, since: since.toISOString(), textSize })),
  )
}

/** All that a helper sees of those they help. Nobody acknowledges a warning for somebody else. */
export async function listUnread(
  _: FamilyActions['listUnread']['input'],
  { who, now }: Call<Member>,
): Promise<Result<FamilyActions['listUnread']['output']>> {
  const pairs = who.relatives.filter(({ is }) => is === 'helped')
  if (pairs.length === 0) return ok([])
  const helped = await findMembers(pairs.map(({ memberId }) => memberId))
  const alerts = await findAlertsFor(
    helped.flatMap((member) => readerOf(member).unitPaths),
    now,
  )
  const meant = helped.map((member) => ({
    member,
    alerts: alerts.filter((alert) => isMeantFor(alert, readerOf(member), now)),
  }))
  const ids = meant.flatMap(({ member, alerts: own }) =>
    own.map(({ _id }) => acknowledgementId(_id, member._id)),
  )
  const acknowledged = await findAcknowledgementIds(ids)
  return ok(
    meant.map(({ member, alerts: own }) => ({
      relativeId: pairs.find(({ memberId }) => memberId === member._id)?.id ?? '',
      alerts: own
        .filter(({ _id }) => !acknowledged.has(acknowledgementId(_id, member._id)))
        .slice(0, UNREAD_SHOWN)
        .map(describeAlert),
    })),
  )
}

/** More than that is told in one telephone call anyway. */
const UNREAD_SHOWN = 10

const describeAlert = ({ _id, content, publishedAt, changedAt }: AlertDocument) => ({
  id: _id,
  headline: content.headline,
  whatHappens: content.whatHappens,
  whatToDo: content.whatToDo,
  publishedAt: (publishedAt ?? changedAt).toISOString(),
})

export async function suggestTextSize(
  { relativeId, size }: FamilyActions['suggestTextSize']['input'],
  { who }: Call<Member>,
): Promise<Result<{ suggested: boolean }>> {
  const helped = relativeOf(who, relativeId, 'helped')
  const suggested = helped && (await changeTextSize(helped.memberId, relativeId, size))
  return suggested ? ok({ suggested }) : fail('RELATIVE_NOT_FOUND')
}

export async function settleTextSize(
  { relativeId }: FamilyActions['settleTextSize']['input'],
  { who }: Call<Member>,
): Promise<Result<{ settled: boolean }>> {
  const helper = relativeOf(who, relativeId, 'helper')
  const settled = helper && (await changeTextSize(who._id, relativeId, null))
  return settled ? ok({ settled }) : fail('RELATIVE_NOT_FOUND')
}

/** Also where the other phone has just ended it. */
export async function endRelative(
  { relativeId }: FamilyActions['endRelative']['input'],
  { who }: Call<Member>,
): Promise<Result<{ ended: boolean }>> {
  const isOwn = who.relatives.some(({ id }) => id === relativeId)
  if (isOwn) await removePair(relativeId)
  return ok({ ended: isOwn })
}

/** Started by a timer. */
export async function forgetPairings(now: Date): Promise<Record<string, number>> {
  return { pairings: await removePairingsBefore(new Date(now.getTime() - TOLD_EXPIRED_MS)) }
}

/** Whoever types a code a little late is told that it has expired, not that there is none. */
const TOLD_EXPIRED_MS = 30 * 60_000

const ENDED = { state: 'ended', calledAs: null, digits: null } as const

const calledAsIn = (code: string): SealedFor => ({ collection: 'pairings', id: code })

const relativeOf = (who: Member, relativeId: string, is: Relative['is']): Relative | undefined =>
  who.relatives.find((relative) => relative.id === relativeId && relative.is === is)

/** A stranger hears the same as of a code that never was. */
async function findOwn(
  code: string,
  { _id }: Member,
  side?: PairingView['side'],
): Promise<PairingDocument | undefined> {
  const pairing = await findPairing(code)
  const place = pairing?.memberIds.indexOf(_id) ?? -1
  if (!pairing || place < 0) return undefined
  return side === undefined || SIDES[place] === side ? pairing : undefined
}

const SIDES = ['helped', 'helper'] as const

function viewOf(pairing: PairingDocument, { _id }: Member): PairingView {
  const { _id: code, state, calledAs, digits, relativeId, expiresAt } = pairing
  const isHelped = pairing.memberIds[0] === _id
  const shown = calledAs && isHelped ? unseal(calledAs, calledAsIn(code)) : null
  return {
    code,
    side: isHelped ? 'helped' : 'helper',
    state,
    expiresAt: expiresAt.toISOString(),
    calledAs: typeof shown === 'string' ? shown : null,
    digits: isHelped ? null : digits,
    relativeId,
  }
}
