/** Chinese characters and their punctuation are one em wide; Latin letters and digits are about this wide. */
const NARROW_EM = 0.62
const FIRST_WIDE_CODE = 0x2e80

const widthOf = (character: string): number =>
  (character.codePointAt(0) ?? 0) < FIRST_WIDE_CODE ? NARROW_EM : 1

/**
 * Breaks text into lines for a picture, which cannot do it itself; line ends in the text stay.
 *
 * @param widthEm how wide a line may be, as a multiple of the size of the letters
 */
export function breakIntoLines(text: string, widthEm: number): readonly string[] {
  return text.split('\n').reduce<string[]>((lines, line) => [...lines, ...breakLine(line, widthEm)], [])
}

function breakLine(text: string, widthEm: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const character of Array.from(text)) {
    const own = widthOf(character)
    if (line !== '' && width + own > widthEm) {
      lines.push(line)
      line = ''
      width = 0
    }
    line += character
    width += own
  }
  return [...lines, line]
}
