import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { encodeCrockford } from '../../src/domain/shared/ids'

/** Random ids do not tell when, or in which order, they were made. */
export function randomId(): string {
  return randomBytes(16).toString('hex')
}

/** `length` letters of Crockford's alphabet, 5 bits each. */
export function randomCode(length: number): string {
  return encodeCrockford(randomBytes(length)).slice(0, length)
}

/** As many decimal digits, each as likely as any other. */
export const randomDigits = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0')

/** A number in [0, 1) for shuffling and spreading, not for secrets. */
export const randomFraction = (): number => Math.random()

/**
 * A pseudonym that nobody without the deployment's key can compute or reverse. The purpose keeps the
 * pseudonyms of one thing apart from those of another.
 */
export function keyedHash(purpose: string, text: string): string {
  return hashUnder(identityKey(), `${purpose}\n${text}`)
}

/** A pseudonym under a key of its own, which can be thrown away to make it meaningless. */
export function hashUnder(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The deployment’s key; what is made with it stays out of every answer. */
export function identityKey(): string {
  const key = process.env.IDENTITY_KEY
  if (!key || key.length < 32)
    throw new Error('IDENTITY_KEY is missing or too short: set it on every function')
  return key
}
