/** Written out here because older mini-program engines have no `TextEncoder`. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) bytes.push(...encodeCodePoint(character.codePointAt(0) ?? 0))
  return new Uint8Array(bytes)
}

/** Half of a character pair, as a field with a length limit can leave behind, becomes U+FFFD. */
function encodeCodePoint(point: number): number[] {
  if (point < 0x80) return [point]
  if (point < 0x800) return [0xc0 | (point >> 6), continuation(point)]
  if (point >= 0xd800 && point < 0xe000) return [0xef, 0xbf, 0xbd]
  if (point < 0x10000) return [0xe0 | (point >> 12), continuation(point >> 6), continuation(point)]
  return [0xf0 | (point >> 18), continuation(point >> 12), continuation(point >> 6), continuation(point)]
}

const continuation = (bits: number): number => 0x80 | (bits & 0x3f)

/** The text, or undefined where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  let escaped = ''
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`
  try {
    return decodeURIComponent(escaped)
  } catch {
    return undefined
  }
}
