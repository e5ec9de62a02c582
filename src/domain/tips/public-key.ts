import { decodeBase64 } from '../shared/base64'

const PUBLIC_KEY_BYTES = 32

/**
 * The bytes of a Curve25519 public key in base64, or undefined where it is none. The curve ignores the
 * highest bit; with it set, the same key would have two spellings.
 */
export function publicKeyBytes(base64: string): Uint8Array | undefined {
  const bytes = decodeBase64(base64)
  return bytes?.length === PUBLIC_KEY_BYTES && (bytes[31] ?? 0) < 0x80 ? bytes : undefined
}
