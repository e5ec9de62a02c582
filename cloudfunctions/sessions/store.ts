import { SESSION_HOURS, SIGN_IN_SECONDS } from '../../src/domain/sessions/contract'
import { HOUR_MS } from '../../src/domain/shared/time'
import { collection, command } from '../_platform/database'
import { keyedHash } from '../_platform/secrets'
import { sessionId, type StoredSession } from '../_platform/sessions'

const sessions = collection<StoredSession>('sessions')

const codeHashOf = (code: string): string => keyedHash('sign-in-code', code)
export const addressHashOf = (address: string): string => keyedHash('sign-in-address', address)
const digitsHashOf = (codeHash: string, digits: string): string =>
  keyedHash('sign-in-digits', `${codeHash}\n${digits}`)

type Request = {
  readonly secret: string
  readonly code: string
  readonly digits: string
  readonly browser: string | null
  readonly network: string | null
  readonly address: string
}

/** Asked again with the same secret, it is the request of the first time. Answers until when a phone may allow it. */
export async function keepRequest(request: Request, now: Date): Promise<Date> {
  const { secret, code, digits, browser, network, address } = request
  const codeHash = codeHashOf(code)
  const until = new Date(now.getTime() + SIGN_IN_SECONDS * 1000)
  const isFirst = await sessions.insert({
    _id: sessionId(secret),
    codeHash,
    digitsHash: digitsHashOf(codeHash, digits),
    state: 'waiting',
    memberId: null,
    allowedBy: null,
    browser,
    network,
    addressHash: address === '' ? null : addressHashOf(address),
    startedAt: now,
    until,
  })
  return isFirst ? until : ((await findRequest(secret))?.until ?? now)
}

export const findRequest = (secret: string): Promise<StoredSession | undefined> =>
  sessions.get(sessionId(secret))

const waiting = (code: string, now: Date) => ({
  codeHash: codeHashOf(code),
  state: 'waiting',
  until: command.gt(now),
})

/** What was asked for is forgotten with the decision; the code is spent. */
const DECIDED = { network: null, addressHash: null }

export async function findWaiting(code: string, now: Date): Promise<StoredSession | undefined> {
  const [request] = await sessions.find(waiting(code, now), { limit: 1 })
  return request
}

export type Allowing = {
  readonly code: string
  readonly digits: string
  readonly memberId: string
  readonly operationId: string
}

/**
 * One change, so that a request is allowed once, and never with the wrong digits. An operation that is taken up
 * again finds what it allowed.
 */
export async function allow(
  { code, digits, memberId, operationId }: Allowing,
  now: Date,
): Promise<Date | undefined> {
  const codeHash = codeHashOf(code)
  const until = new Date(now.getTime() + SESSION_HOURS * HOUR_MS)
  const allowed = { state: 'allowed', memberId, allowedBy: operationId, startedAt: now, until, ...DECIDED }
  const isRight = { ...waiting(code, now), digitsHash: digitsHashOf(codeHash, digits) }
  if ((await sessions.updateWhere(isRight, allowed)) > 0) return until
  const [session] = await sessions.find({ codeHash, state: 'allowed', allowedBy: operationId }, { limit: 1 })
  return session?.until
}

/** False where no such request waits. */
export async function refuse(code: string, now: Date): Promise<boolean> {
  return (await sessions.updateWhere(waiting(code, now), { state: 'refused', ...DECIDED })) > 0
}

/** More open ones than these nobody has. */
const LISTED = 50

export function findOpenOf(memberId: string, now: Date): Promise<StoredSession[]> {
  const open = { memberId, state: 'allowed', until: command.gt(now) }
  return sessions.find(open, { orderBy: [['until', 'desc']], limit: LISTED })
}

export async function end(id: string, memberId: string): Promise<boolean> {
  return (await sessions.removeWhere({ _id: id, memberId })) > 0
}
