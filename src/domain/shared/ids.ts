import * as v from 'valibot'

/** A name in the content: `fake-police`, `q-parcel-pickup`. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(64))

/** Ids made by the cloud: letters and digits, up to 64. */
export const DocumentId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))

/** Made by the client for every mutating action; the same key twice gives the same answer once. */
export const IdempotencyKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/))

/** `YYYY-MM-DD`. */
export const Day = v.pipe(v.string(), v.isoDate())

/** An instant on the wire: ISO 8601 in UTC. */
export const Instant = v.pipe(v.string(), v.isoTimestamp())

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and copied by hand. */
export function encodeCrockford(bytes: Uint8Array): string {
  let text = ''
  let pending = 0
  let bits = 0
  for (const byte of bytes) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += CROCKFORD[(pending >> bits) & 31]
    }
    pending &= (1 << bits) - 1
  }
  if (bits > 0) text += CROCKFORD[(pending << (5 - bits)) & 31]
  return text
}

/** What a person typed, in the letters of the code: spaces and dashes gone, I and L read as 1, O as 0. */
export function normaliseCrockford(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0')
}

/** The position of a letter in the alphabet, or −1. */
export const crockfordValue = (letter: string): number => CROCKFORD.indexOf(letter)

export const crockfordLetter = (value: number): string => CROCKFORD.charAt(value)

/** Six letters and digits that name a unit, readable over the phone. */
export const UnitCode = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{6}$/))
