import { randomBytes } from './random'
import { readStored, removeStored, storedKeys, writeStored } from './storage'

const PREFIX = 'session:'

/** 64 hexadecimal digits, which stay in this browser. */
export async function makeSecret(): Promise<string> {
  const bytes = await randomBytes(32)
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether this browser was let in by a phone; the session may have ended since. */
export const hasSession = (): boolean => (readStored<string>('sign-in') ?? '').startsWith(PREFIX)

/**
 * Begins anew as whom the secret stands for, at the address given: nothing that somebody else read or wrote stays in the
 * browser.
 */
export function enterSession(secret: string, address: string): void {
  forgetEverything()
  writeStored('sign-in', `${PREFIX}${secret}`)
  window.location.hash = address
  window.location.reload()
}

/** Begins anew as a guest. */
export function leaveSession(): void {
  forgetEverything()
  window.location.reload()
}

function forgetEverything(): void {
  for (const key of storedKeys()) if (key !== 'text-size') removeStored(key)
}
