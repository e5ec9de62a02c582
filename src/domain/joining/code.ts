import { normaliseCrockford } from '../shared/ids'

/** What bounds a code. `seats` lists who came, under pseudonyms, for a code with a cap only. */
export type CodeTerms = {
  readonly expiresAt: Date | null
  readonly cap: number | null
  readonly seats: readonly string[]
  readonly revokedAt: Date | null
}

export type CodeState = 'open' | 'revoked' | 'expired' | 'full'

/** What was done on purpose is said before what came by itself. */
export function codeState({ revokedAt, expiresAt, cap, seats }: CodeTerms, now: Date): CodeState {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt !== null && expiresAt <= now) return 'expired'
  return cap !== null && seats.length >= cap ? 'full' : 'open'
}

export const CODE_LENGTH = 6

/** WeChat allows 32 characters of a limited set; a code of the mini-program carries no more than this. */
export const joinScene = (code: string): string => `c=${code}`

const PATTERNS: readonly RegExp[] = [/[?&]unitCode=([^&#]+)/, /(?:^|[?&]scene=)c(?:=|%3D)([^&#]+)/i]

/** The code in what a camera read, or a page was opened with: an address, a scene, or the bare code. */
export function readJoinCode(text: string): string | undefined {
  const found = PATTERNS.map((pattern) => pattern.exec(text)?.[1]).find((part) => part !== undefined)
  const code = normaliseCrockford(found ?? text)
  return isJoinCode(code) ? code : undefined
}

const isJoinCode = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{6}$/.test(text)

export type CodeMistake =
  { readonly kind: 'short' | 'long'; readonly by: number } | { readonly kind: 'letters' }

/** What to mend in a typed code; undefined where it can be looked up. */
export function codeMistake(typed: string): CodeMistake | undefined {
  const code = normaliseCrockford(typed)
  const missing = CODE_LENGTH - code.length
  if (missing > 0) return { kind: 'short', by: missing }
  if (missing < 0) return { kind: 'long', by: -missing }
  return isJoinCode(code) ? undefined : { kind: 'letters' }
}

/** The code that goes on a wall: it works until somebody revokes it. The newest comes first. */
export function lastingCode<
  Code extends Pick<CodeTerms, 'cap'> & { readonly expiresAt: unknown; readonly state: CodeState },
>(codes: readonly Code[]): Code | undefined {
  return codes.find(({ state, expiresAt, cap }) => state === 'open' && expiresAt === null && cap === null)
}
