import fc from 'fast-check'
import * as v from 'valibot'
import nacl from 'tweetnacl'
import { decodeBase64, encodeBase64 } from '../../../src/domain/shared/base64'
import { SealedText } from '../../../src/domain/tips/contract'
import { SEALING_RANDOM_BYTES, openText, sealText, type KeyPair } from '../../../src/domain/tips/sealing'

const randomness = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const keyPairs = randomness(32).map((bytes) => nacl.box.keyPair.fromSecretKey(bytes))
const distinctKeyPairs = fc.uniqueArray(keyPairs, {
  minLength: 2,
  maxLength: 4,
  selector: ({ publicKey }) => encodeBase64(publicKey),
})
const texts = fc.string({ unit: 'binary', maxLength: 300 })
const publicKeysOf = (readers: readonly KeyPair[]) => readers.map(({ publicKey }) => encodeBase64(publicKey))

/** A sealing takes milliseconds in plain JavaScript, so a property gets fewer runs than usual. */
const RUNS = { numRuns: 8 }

describe('sealing a text', () => {
  it('lets each of the named readers open it, and nobody else', () => {
    fc.assert(
      fc.property(
        texts,
        distinctKeyPairs,
        randomness(SEALING_RANDOM_BYTES),
        (text, [outsider, ...readers], random) => {
          fc.pre(outsider !== undefined)
          const sealed = sealText(text, publicKeysOf(readers), random)
          for (const reader of readers) expect(openText(sealed, reader)).toBe(text)
          expect(openText(sealed, outsider)).toBeUndefined()
        },
      ),
      RUNS,
    )
  })

  it('does not let an outsider in who puts their name on the box of a reader', () => {
    const [reader, outsider] = [aKeyPair(1), aKeyPair(2)]
    const sealed = sealText('线索', publicKeysOf([reader]), bytesOf(3, SEALING_RANDOM_BYTES))
    const [readerPublicKey = ''] = publicKeysOf([outsider])
    const forged = { ...sealed, keys: sealed.keys.map((key) => ({ ...key, readerPublicKey })) }
    expect(openText(forged, outsider)).toBeUndefined()
  })

  it('opens for nobody once a bit of any of its bytes was flipped', () => {
    const reader = aKeyPair(1)
    const sealed = sealText(
      '他让我把钱转到安全账户',
      publicKeysOf([reader]),
      bytesOf(2, SEALING_RANDOM_BYTES),
    )
    for (const flipped of allFlips(sealed)) expect(openText(flipped, reader)).toBeUndefined()
    expect(openText(sealed, reader)).toBe('他让我把钱转到安全账户')
  })

  it('fits the contract at the length of the longest letter', () => {
    const readers = Array.from({ length: 20 }, (_, index) => aKeyPair(index + 1))
    const sealed = sealText('\u0001'.repeat(30_000), publicKeysOf(readers), bytesOf(9, SEALING_RANDOM_BYTES))
    expect(v.is(SealedText, sealed)).toBe(true)
  })

  it('uses another key, nonce and sender for another text even where the random bytes come twice', () => {
    const readers = publicKeysOf([aKeyPair(1)])
    const random = bytesOf(5, SEALING_RANDOM_BYTES)
    const [first, second] = [sealText('甲', readers, random), sealText('乙', readers, random)]
    expect(second.nonce).not.toBe(first.nonce)
    expect(second.senderPublicKey).not.toBe(first.senderPublicKey)
    expect(second.keys[0]?.nonce).not.toBe(first.keys[0]?.nonce)
  })

  it('never asks tweetnacl for random bytes', () => {
    nacl.setPRNG(() => {
      throw new Error('asked')
    })
    expect(() =>
      sealText('线索', publicKeysOf([aKeyPair(1)]), bytesOf(1, SEALING_RANDOM_BYTES)),
    ).not.toThrow()
  })

  it.each([
    ['too few random bytes', publicKeysOf([aKeyPair(1)]), SEALING_RANDOM_BYTES - 1],
    ['a public key that is none', ['AAAA'], SEALING_RANDOM_BYTES],
  ])('refuses %s', (_, readers, length) => {
    expect(() => sealText('线索', readers, new Uint8Array(length))).toThrow(RangeError)
  })
})

function aKeyPair(seed: number): KeyPair {
  return nacl.box.keyPair.fromSecretKey(bytesOf(seed, 32))
}

function bytesOf(seed: number, length: number): Uint8Array {
  return new Uint8Array(length).fill(seed)
}

/** One bit flipped in one byte, for every byte of every field of a text that was sealed for one reader. */
function allFlips(sealed: SealedText): SealedText[] {
  const [key] = sealed.keys
  if (!key) throw new Error('sealed for nobody')
  return [
    ...flipsOf(sealed.nonce).map((nonce) => ({ ...sealed, nonce })),
    ...flipsOf(sealed.cipher).map((cipher) => ({ ...sealed, cipher })),
    ...flipsOf(sealed.senderPublicKey).map((senderPublicKey) => ({ ...sealed, senderPublicKey })),
    ...flipsOf(key.nonce).map((nonce) => ({ ...sealed, keys: [{ ...key, nonce }] })),
    ...flipsOf(key.box).map((box) => ({ ...sealed, keys: [{ ...key, box }] })),
    ...flipsOf(key.readerPublicKey).map((readerPublicKey) => ({
      ...sealed,
      keys: [{ ...key, readerPublicKey }],
    })),
  ]
}

/** The highest bit of the last byte is among them: Curve25519 ignores it in a public key. */
function flipsOf(base64: string): string[] {
  const bytes = decodeBase64(base64) ?? new Uint8Array()
  return Array.from(bytes, (byte, at) => {
    const flipped = bytes.slice()
    flipped[at] = byte ^ (1 << (at === bytes.length - 1 ? 7 : at % 8))
    return encodeBase64(flipped)
  })
}
