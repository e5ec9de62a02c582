/** The place that a text has on the sheet, and the size that it never exceeds. */
export type Place = {
  readonly widthMm: number
  readonly heightMm: number
  readonly largestMm: number
  /** How high a line is, in sizes of its text. */
  readonly leading: number
}

const STEP_MM = 0.2
const SMALLEST_MM = 2

/** The largest size at which all paragraphs fit; a Chinese character is as wide as it is high. */
export function fittingMm(paragraphs: readonly string[], place: Place): number {
  const steps = Math.floor((place.largestMm - SMALLEST_MM) / STEP_MM)
  const sizes = Array.from({ length: steps + 1 }, (_, step) => place.largestMm - step * STEP_MM)
  const size = sizes.find((one) => heightMm(paragraphs, one, place) <= place.heightMm) ?? SMALLEST_MM
  return Math.round(size * 10) / 10
}

function heightMm(paragraphs: readonly string[], sizeMm: number, { widthMm, leading }: Place): number {
  const charactersALine = Math.floor(widthMm / sizeMm)
  const lines = paragraphs.reduce((sum, { length }) => sum + Math.ceil(length / charactersALine), 0)
  return lines * sizeMm * leading
}

/** Where a reader takes breath nearest to the middle, there the first line ends. */
export function twoLines(words: string): readonly string[] {
  const middle = words.length / 2
  const ends = [...words].flatMap((_, at) => (at > 0 && isBreath(words, at) ? [at] : []))
  const [end] = ends.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return end === undefined ? [words] : [words.slice(0, end), words.slice(end)]
}

const isBreath = (words: string, at: number): boolean =>
  /[，、；：。？]/.test(words.charAt(at - 1)) || words.charAt(at) === '“'
