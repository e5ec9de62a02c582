import type { NormalisedText } from './normalise'
import { WORDING, WORDING_STEP } from './rules/weights'

/** Which digits they are says nothing; an x stands for one that was hidden. */
const DIGITS = /[\dx]+/g
const CLAUSE = '\n'

/** What of the wording is weighed: every character and every two neighbours, each once. */
export function signsOf({ text }: NormalisedText): ReadonlySet<string> {
  const plain = CLAUSE + text.replace(DIGITS, '0')
  const signs = new Set<string>()
  for (let at = 0; at < plain.length; at += 1) {
    signs.add(plain.charAt(at))
    if (at + 1 < plain.length) signs.add(plain.slice(at, at + 2))
  }
  return signs
}

/** Below so many signs a text is too short for its wording to count in full. */
const FEWEST_SIGNS = 16

/** What each sign of a text counts for, so that a long text does not outweigh everything that is known of it. */
export const shareOfSign = (signs: ReadonlySet<string>): number =>
  1 / Math.sqrt(Math.max(signs.size, FEWEST_SIGNS))

/** Pairs that are written one after the other, without anything between them. */
export const pairsIn = (pairs: string): readonly string[] => pairs.match(/[^]{2}/g) ?? []

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  WORDING.flatMap(([weight, characters, pairs]) =>
    [...characters, ...pairsIn(pairs)].map((sign) => [sign, weight] as const),
  ),
)

/** What the wording of a text adds to the log-odds of a scam. */
export function weighWording(signs: ReadonlySet<string>): number {
  let sum = 0
  for (const sign of signs) sum += WEIGHTS.get(sign) ?? 0
  return sum * WORDING_STEP * shareOfSign(signs)
}
