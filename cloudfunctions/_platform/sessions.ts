import { collection } from './database'
import { keyedHash } from './secrets'

/** A browser that asks to be let in, and once a phone has allowed it, works for that member. */
export type StoredSession = {
  /** A keyed hash of the browser's secret. */
  readonly _id: string
  readonly codeHash: string
  readonly digitsHash: string
  readonly state: 'waiting' | 'allowed' | 'refused'
  readonly memberId: string | null
  /** The operation that allowed it. */
  readonly allowedBy: string | null
  readonly browser: string | null
  /** Where it was asked from; both are forgotten once a phone has decided. */
  readonly network: string | null
  readonly addressHash: string | null
  readonly startedAt: Date
  /** A minute for the request, and from the phone's yes on the hours of the session. */
  readonly until: Date
}

const sessions = collection<StoredSession>('sessions')

/** Marks a bearer token as the secret of a session. */
const TOKEN = /^session:([0-9a-f]{64})$/

export const secretIn = (token: string): string | undefined => TOKEN.exec(token)?.[1]

export const sessionId = (secret: string): string => keyedHash('session', secret)

/** The session that a secret opens now; one that has ended, or that no phone has allowed, opens nothing. */
export async function findOpenSession(
  secret: string,
  now: Date,
): Promise<{ readonly id: string; readonly memberId: string } | undefined> {
  const session = await sessions.get(sessionId(secret))
  if (session?.state !== 'allowed' || session.until <= now || session.memberId === null) return undefined
  return { id: session._id, memberId: session.memberId }
}
