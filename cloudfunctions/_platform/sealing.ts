import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Document } from './database'
import { identityKey } from './secrets'

/** AES-256-GCM under a key derived from the deployment's; `text` is nonce, tag and cipher in base64url. */
export type Sealed = { readonly sealed: string }

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** The document that a sealed text stands in: moved into another, it does not open. */
export type SealedFor = { readonly collection: string; readonly id: string }

/** Seals what must stand in the database, but is only read through an action. */
export function seal(value: unknown, place: SealedFor): Sealed {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(place), nonce).setAAD(contextOf(place))
  const text = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()])
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url') }
}

/** Undefined where it was not sealed here, for this place, or was changed. */
export function unseal({ sealed }: Sealed, place: SealedFor): unknown {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(place), nonce, { authTagLength: TAG_BYTES })
      .setAAD(contextOf(place))
      .setAuthTag(tag)
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    return JSON.parse(text.toString()) as unknown
  } catch {
    return undefined
  }
}

/** A document with everything open that was sealed in it. */
export function openSealed(collection: string, document: Document): Readonly<Record<string, unknown>> {
  const place = { collection, id: document._id }
  const opened = Object.entries(document).map(([name, value]) => [
    name,
    isSealed(value) ? unseal(value, place) : value,
  ])
  return Object.fromEntries(opened) as Record<string, unknown>
}

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Sealed>).sealed === 'string'

const keys = new Map<string, Buffer>()

/** Derived once a process: a sending opens hundreds a second. */
function keyOf({ collection }: SealedFor): Buffer {
  const derived =
    keys.get(collection) ?? Buffer.from(hkdfSync('sha256', identityKey(), '', `sealing\n${collection}`, 32))
  keys.set(collection, derived)
  return derived
}

const contextOf = ({ id }: SealedFor): Buffer => Buffer.from(id)
