import nacl from 'tweetnacl'
import { decodeBase64, encodeBase64 } from '../shared/base64'
import { decodeUtf8, encodeUtf8 } from '../shared/utf8'
import type { SealedText } from './contract'
import { publicKeyBytes } from './public-key'

/** Half of what it takes to open a sealed text; the other half is in it. */
export type KeyPair = { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array }

/** As many random bytes as one sealing takes; never used for another one. */
export const SEALING_RANDOM_BYTES = 32

/**
 * Seals a text so that each of the readers can open it and nobody else, the sender included.
 *
 * tweetnacl's own random source is global and synchronous and the mini-program's is neither, so every key
 * and nonce is derived from `random`, together with the text: the same bytes by mistake do not make two
 * texts share a key.
 *
 * @param readerPublicKeys 32 bytes each, in base64
 */
export function sealText(text: string, readerPublicKeys: readonly string[], random: Uint8Array): SealedText {
  if (random.length !== SEALING_RANDOM_BYTES) throw new RangeError('Sealing takes 32 random bytes')
  const plain = encodeUtf8(text)
  const seed = nacl.hash(concatenate(random, plain))
  const key = derive(seed, 'content key', nacl.secretbox.keyLength)
  const nonce = derive(seed, 'content nonce', nacl.secretbox.nonceLength)
  const sender = nacl.box.keyPair.fromSecretKey(derive(seed, 'sender key', nacl.box.secretKeyLength))
  return {
    nonce: encodeBase64(nonce),
    cipher: encodeBase64(nacl.secretbox(plain, nonce, key)),
    senderPublicKey: encodeBase64(sender.publicKey),
    keys: readerPublicKeys.map((readerPublicKey) => {
      const reader = publicKeyBytes(readerPublicKey)
      if (!reader) throw new RangeError('A public key is 32 bytes in base64')
      const boxNonce = derive(seed, `box nonce ${readerPublicKey}`, nacl.box.nonceLength)
      const box = nacl.box(key, boxNonce, reader, sender.secretKey)
      return { readerPublicKey, nonce: encodeBase64(boxNonce), box: encodeBase64(box) }
    }),
  }
}

/** The text, or undefined where it was not sealed for this reader or anything in it was changed. */
export function openText(sealed: SealedText, reader: KeyPair): string | undefined {
  const sender = publicKeyBytes(sealed.senderPublicKey)
  const nonce = decodeBase64(sealed.nonce)
  const cipher = decodeBase64(sealed.cipher)
  const key = sender && openKey(sealed, sender, reader)
  if (!key || !cipher || nonce?.length !== nacl.secretbox.nonceLength) return undefined
  const plain = nacl.secretbox.open(cipher, nonce, key)
  return plain ? decodeUtf8(plain) : undefined
}

function openKey(sealed: SealedText, sender: Uint8Array, reader: KeyPair): Uint8Array | undefined {
  const own = encodeBase64(reader.publicKey)
  const entry = sealed.keys.find(({ readerPublicKey }) => readerPublicKey === own)
  const nonce = entry && decodeBase64(entry.nonce)
  const box = entry && decodeBase64(entry.box)
  if (!box || nonce?.length !== nacl.box.nonceLength) return undefined
  const key = nacl.box.open(box, nonce, sender, reader.secretKey)
  return key?.length === nacl.secretbox.keyLength ? key : undefined
}

const derive = (seed: Uint8Array, purpose: string, length: number): Uint8Array =>
  nacl.hash(concatenate(seed, encodeUtf8(purpose))).subarray(0, length)

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}
