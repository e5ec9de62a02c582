import Bowser from 'bowser'
import type { FollowedSignIn, FoundSignIn, Session, SessionActions } from '../../src/domain/sessions/contract'
import { SIGN_IN_CODE_LENGTH } from '../../src/domain/sessions/contract'
import { networkOf } from '../../src/domain/sessions/network'
import { encodeCrockford } from '../../src/domain/shared/ids'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Call, MutatingCall } from '../_platform/endpoint'
import type { Caller, Member, MemberCaller } from '../_platform/identity'
import { keyedHash } from '../_platform/secrets'
import { giveTryBack, takeTry, type Trying } from '../_platform/tries'
import { addressHashOf, allow, end, findOpenOf, findRequest, findWaiting, keepRequest, refuse } from './store'

/** An office behind one address asks less often than this in an hour. */
const REQUESTS_AN_HOUR = 240
/** Codes that were none, by one person in an hour. */
const GUESSES_AN_HOUR = 20

const guessing = (member: Member): Trying => ({
  purpose: 'sign-in-code',
  callerKey: member._id,
  limit: GUESSES_AN_HOUR,
})

export async function requestSignIn(
  { secret }: SessionActions['requestSignIn']['input'],
  { who, now, device: { userAgent, address } }: Call<Caller>,
): Promise<Result<SessionActions['requestSignIn']['output']>> {
  const asking = { purpose: 'sign-in', callerKey: address || who.key, limit: REQUESTS_AN_HOUR }
  if (!(await takeTry(asking, now))) return fail('SIGN_IN_TRIES')
  const described = { browser: browserOf(userAgent), network: networkOf(address), address }
  const until = await keepRequest({ secret, ...lettersOf(secret), ...described }, now)
  return ok({ expiresAt: until.toISOString() })
}

/** The code and the digits come from the secret, so that no stored answer holds them. */
function lettersOf(secret: string): { readonly code: string; readonly digits: string } {
  const bytes = Buffer.from(keyedHash('sign-in-letters', secret), 'hex')
  const code = encodeCrockford(bytes).slice(0, SIGN_IN_CODE_LENGTH)
  const digits = String(bytes.readUInt32BE(bytes.length - 4) % 100).padStart(2, '0')
  return { code, digits }
}

/** "Chrome · Windows" */
function browserOf(userAgent: string): string | null {
  if (userAgent === '') return null
  const { browser, os } = Bowser.parse(userAgent)
  return [browser.name, os.name].filter(Boolean).join(' · ') || null
}

export async function followSignIn(
  { secret }: SessionActions['followSignIn']['input'],
  { now }: Call<Caller>,
): Promise<Result<FollowedSignIn>> {
  const request = await findRequest(secret)
  if (!request || request.until <= now) return ok({ state: 'expired' })
  if (request.state === 'refused') return ok({ state: 'refused' })
  const until = request.until.toISOString()
  if (request.state === 'allowed') return ok({ state: 'allowed', until })
  return ok({ state: 'waiting', ...lettersOf(secret), expiresAt: until })
}

export async function findSignIn(
  { code }: SessionActions['findSignIn']['input'],
  { who, now, device: { address } }: Call<Member>,
): Promise<Result<FoundSignIn>> {
  if (!(await takeTry(guessing(who), now))) return fail('SIGN_IN_TRIES')
  const request = await findWaiting(code, now)
  if (!request) return fail('SIGN_IN_NOT_FOUND')
  await giveTryBack(guessing(who), now)
  const { browser, network, addressHash, startedAt, until } = request
  const isKnown = addressHash !== null && address !== ''
  return ok({
    browser,
    network,
    isSameNetwork: isKnown ? addressHash === addressHashOf(address) : null,
    requestedAt: startedAt.toISOString(),
    expiresAt: until.toISOString(),
  })
}

/** Whoever was sent a code by a stranger lacks the digits: there is one try. */
export async function allowSignIn(
  { code, digits }: SessionActions['allowSignIn']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<SessionActions['allowSignIn']['output']>> {
  if (!(await takeTry(guessing(who), now))) return fail('SIGN_IN_TRIES')
  const until = await allow({ code, digits, memberId: who._id, operationId }, now)
  if (!until) return fail((await refuse(code, now)) ? 'SIGN_IN_DIGITS' : 'SIGN_IN_NOT_FOUND')
  await giveTryBack(guessing(who), now)
  return ok({ until: until.toISOString() })
}

export async function refuseSignIn(
  { code }: SessionActions['refuseSignIn']['input'],
  { who, now }: Call<Member>,
): Promise<Result<SessionActions['refuseSignIn']['output']>> {
  if (!(await takeTry(guessing(who), now))) return fail('SIGN_IN_TRIES')
  const refused = await refuse(code, now)
  if (refused) await giveTryBack(guessing(who), now)
  return ok({ refused })
}

export async function listSessions(
  _: SessionActions['listSessions']['input'],
  { who, now }: Call<MemberCaller>,
): Promise<Result<readonly Session[]>> {
  const open = await findOpenOf(who.member._id, now)
  return ok(
    open.map(({ _id, browser, startedAt, until }) => ({
      id: _id,
      browser,
      startedAt: startedAt.toISOString(),
      until: until.toISOString(),
    })),
  )
}

export async function endSession(
  { sessionId }: SessionActions['endSession']['input'],
  { who }: Call<MemberCaller>,
): Promise<Result<SessionActions['endSession']['output']>> {
  return ok({ ended: await end(sessionId, who.member._id) })
}

export async function signOut(
  _: SessionActions['signOut']['input'],
  { who }: Call<MemberCaller>,
): Promise<Result<SessionActions['signOut']['output']>> {
  return ok({ ended: who.sessionId !== null && (await end(who.sessionId, who.member._id)) })
}
