/** The characters read as each syllable; the reading of a character that has several is its most usual one. */
export type Readings = Readonly<Record<string, string>>

const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_OFFSET = 0xfee0
const IN_A_NAME = /[0-9a-z\u4e00-\u9fff]/g
const HAN = /[\u4e00-\u9fff]/

/** What of a text is compared: Chinese characters, digits and small letters, in their order. */
export function plainText(text: string): string {
  const narrow = text.replace(FULL_WIDTH, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET),
  )
  return (narrow.toLowerCase().match(IN_A_NAME) ?? []).join('')
}

/** Every two neighbours, each pair once. */
export function pairsOf(items: readonly string[], joiner = ''): readonly string[] {
  return [...new Set(items.slice(1).map((item, index) => `${items[index] ?? ''}${joiner}${item}`))]
}

/** Reads each character of a plain text; letters and digits stand for themselves, rare characters are silent. */
export function readerOf(readings: Readings): (text: string) => readonly string[] {
  const syllables = new Map<string, string>()
  for (const [syllable, characters] of Object.entries(readings)) {
    for (const character of characters) syllables.set(character, syllable)
  }
  return (text) => [...text].map((character) => read(character, syllables)).filter(Boolean)
}

function read(character: string, syllables: ReadonlyMap<string, string>): string {
  return HAN.test(character) ? (syllables.get(character) ?? '') : character
}
