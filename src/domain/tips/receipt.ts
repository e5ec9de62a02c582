import nacl from 'tweetnacl'
import { crockfordLetter, crockfordValue, encodeCrockford, normaliseCrockford } from '../shared/ids'
import { encodeUtf8 } from '../shared/utf8'

/** 80 bits: nobody finds another person's tip by trying. */
export const RECEIPT_RANDOM_BYTES = 10

const LETTERS = 16

/** A new receipt: 16 random letters of Crockford's alphabet and one to catch a slip of the pen. */
export function makeReceipt(random: Uint8Array): string {
  if (random.length !== RECEIPT_RANDOM_BYTES) throw new RangeError('A receipt takes 10 random bytes')
  const letters = encodeCrockford(random)
  return letters + checkLetter(letters)
}

/** The receipt in what a person typed, or undefined where a letter is wrong, missing or swapped. */
export function parseReceipt(typed: string): string | undefined {
  const receipt = normaliseCrockford(typed)
  if (!/^[0-9A-HJKMNP-TV-Z]{17}$/.test(receipt)) return undefined
  return checkLetter(receipt.slice(0, LETTERS)) === receipt.charAt(LETTERS) ? receipt : undefined
}

/** In groups that can be read aloud: `XXXX-XXXX-XXXX-XXXXX`. */
export function formatReceipt(receipt: string): string {
  return receipt.replace(/^(.{4})(.{4})(.{4})(.{5})$/, '$1-$2-$3-$4')
}

/**
 * Horner's rule over the field of 32 elements: every letter has a weight of its own, so any one wrong
 * letter and any two swapped letters change the check.
 */
function checkLetter(letters: string): string {
  let check = 0
  for (const letter of letters) check = timesTwo(check ^ crockfordValue(letter))
  return crockfordLetter(check)
}

/** Doubling in GF(2⁵) modulo the primitive polynomial x⁵ + x² + 1. */
const timesTwo = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1)

/** What the cloud finds the tip by; it leads neither to the receipt nor to the reporter's key. */
export function lookupIdOf(receipt: string): string {
  const bytes = derive('tip look-up id', receipt).subarray(0, 16)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What answers are sealed to; only the receipt brings the private half back. */
export function reporterKeyPairOf(receipt: string): nacl.BoxKeyPair {
  return nacl.box.keyPair.fromSecretKey(derive('tip reporter key', receipt).subarray(0, 32))
}

const derive = (purpose: string, receipt: string): Uint8Array =>
  nacl.hash(encodeUtf8(`${purpose}\n${receipt}`))
