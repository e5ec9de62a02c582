import { scryptAsync } from '@noble/hashes/scrypt.js'
import nacl from 'tweetnacl'
import { decodeBase64, encodeBase64 } from '../shared/base64'
import { encodeUtf8 } from '../shared/utf8'
import type { WrappedKey } from './contract'
import type { KeyPair } from './sealing'

/** N = 2^17 with r = 8 takes 128 MB and about a second: a passphrase is slow to guess with the database in hand. */
const COST_LOG2 = 17
const SALT_BYTES = 16

/** Whoever holds the database may guess offline, so a short passphrase is refused. */
export const PASSPHRASE_MIN_LENGTH = 12

/** As many random bytes as `makeOfficerKey` takes: the private key, the salt and the nonce. */
export const OFFICER_KEY_RANDOM_BYTES = 32 + SALT_BYTES + 24

/** A new key pair of an officer with its private half wrapped; only the wrapped form leaves the device. */
export async function makeOfficerKey(
  passphrase: string,
  random: Uint8Array,
): Promise<{ readonly keyPair: KeyPair; readonly publicKey: string; readonly wrapped: WrappedKey }> {
  if (random.length !== OFFICER_KEY_RANDOM_BYTES) throw new RangeError('An officer key takes 72 random bytes')
  const keyPair = nacl.box.keyPair.fromSecretKey(random.slice(0, 32))
  const wrapped = await wrapPrivateKey(keyPair.secretKey, passphrase, random.subarray(32))
  return { keyPair, publicKey: encodeBase64(keyPair.publicKey), wrapped }
}

async function wrapPrivateKey(
  secretKey: Uint8Array,
  passphrase: string,
  random: Uint8Array,
): Promise<WrappedKey> {
  if (passphrase.length < PASSPHRASE_MIN_LENGTH) throw new RangeError('The passphrase is too short')
  const salt = random.subarray(0, SALT_BYTES)
  const nonce = random.subarray(SALT_BYTES)
  const cipher = nacl.secretbox(secretKey, nonce, await stretch(passphrase, salt, COST_LOG2))
  return {
    salt: encodeBase64(salt),
    nonce: encodeBase64(nonce),
    cipher: encodeBase64(cipher),
    costLog2: COST_LOG2,
  }
}

/** The key pair, or undefined where the passphrase is wrong or the wrapped key was changed. */
export async function unwrapOfficerKey(
  wrapped: WrappedKey,
  passphrase: string,
): Promise<KeyPair | undefined> {
  const salt = decodeBase64(wrapped.salt)
  const nonce = decodeBase64(wrapped.nonce)
  const cipher = decodeBase64(wrapped.cipher)
  if (!salt || !cipher || nonce?.length !== nacl.secretbox.nonceLength) return undefined
  const secretKey = nacl.secretbox.open(cipher, nonce, await stretch(passphrase, salt, wrapped.costLog2))
  return secretKey?.length === nacl.box.secretKeyLength
    ? nacl.box.keyPair.fromSecretKey(secretKey)
    : undefined
}

/** Pauses every few milliseconds, so that the page stays alive; NFKC, so that every keyboard agrees. */
function stretch(passphrase: string, salt: Uint8Array, costLog2: number): Promise<Uint8Array> {
  const cost = { N: 2 ** costLog2, r: 8, p: 1, dkLen: nacl.secretbox.keyLength }
  return scryptAsync(encodeUtf8(passphrase.normalize('NFKC')), salt, cost)
}
