import type { ErrorCode } from '../shared/error-codes'
import { normaliseCrockford } from '../shared/ids'

/** On each side: an elder has five relatives at most, and nobody watches over more than five people. */
export const MOST_RELATIVES = 5

/** 40 bits for ten minutes, ten tries an hour. */
export const PAIRING_CODE_LENGTH = 8
export const PAIRING_MINUTES = 10

/** So often the three digits may be typed; then the code is spent. */
export const MOST_GUESSES = 3

/** Enough for 孙女小雨; a name in full is not asked for. */
export const CALLED_AS_MAX_LENGTH = 8

/**
 * `open` until somebody has the code · `asked` while the elder looks at who it is · `agreed` when the elder has
 * typed the digits · `paired` when the other one has confirmed as well · `ended` when either did not want to.
 */
export type PairingState = 'open' | 'asked' | 'agreed' | 'paired' | 'ended'

/** As much of a pairing as the rules ask for; the first of `memberIds` is the helped, the second the helper. */
export type Pairing = {
  readonly state: PairingState
  readonly memberIds: readonly string[]
  readonly expiresAt: Date
}

/** Why the pairing cannot be taken on from this state; undefined where it can. */
export function pairingRefusal(pairing: Pairing, needs: PairingState, now: Date): ErrorCode | undefined {
  if (pairing.state === 'ended') return 'PAIRING_ENDED'
  if (pairing.state === 'paired') return 'PAIRING_USED'
  if (pairing.expiresAt <= now) return 'PAIRING_EXPIRED'
  if (pairing.state === needs) return undefined
  return needs === 'open' ? 'PAIRING_USED' : 'PAIRING_NOT_YET'
}

const PATTERN = /[?&]code=([^&#]+)/

/** The code in what a camera read, or a page was opened with: an address, or the bare code. */
export function readPairingCode(text: string): string | undefined {
  const code = normaliseCrockford(PATTERN.exec(text)?.[1] ?? text)
  return isPairingCode(code) ? code : undefined
}

const isPairingCode = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{8}$/.test(text)

/** Grouped for the eye and the ear: ABCD EFGH. */
export const writePairingCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
