import type { NormalisedText } from './normalise'
import type { Span } from './patterns'
import { WORDING_WEIGHTS, WORDING_STEP } from './rules/weights'

/** Which digits they are says nothing; an x stands for one that was hidden. */
const DIGITS = /[\dx]+/g
const CLAUSE = '\n'

/** What of the wording is weighed: every character and every bigram, each once. */
export function nGramsOf({ text }: NormalisedText, addresses: readonly Span[]): ReadonlySet<string> {
  const plain = CLAUSE + withoutAddresses(text, addresses).replace(DIGITS, '0')
  const nGrams = new Set<string>()
  for (let at = 0; at < plain.length; at += 1) {
    nGrams.add(plain.charAt(at))
    if (at + 1 < plain.length) nGrams.add(plain.slice(at, at + 2))
  }
  return nGrams
}

/** @param addresses in the order of the text, without overlaps; their letters say nothing */
function withoutAddresses(text: string, addresses: readonly Span[]): string {
  const parts = addresses.map(({ start }, at) => text.slice(addresses[at - 1]?.end ?? 0, start))
  return [...parts, text.slice(addresses[addresses.length - 1]?.end ?? 0)].join(CLAUSE)
}

/** With fewer n-grams a text is too short for its wording to count in full. */
const FEWEST_NGRAMS = 16

/** All n-grams of a text together have the length 1 (L2 norm), so that a long one does not outweigh its cues. */
export const valueOfNGram = (nGrams: ReadonlySet<string>): number =>
  1 / Math.sqrt(Math.max(nGrams.size, FEWEST_NGRAMS))

/** Bigrams that are written one after the other, without anything between them. */
export const bigramsIn = (joined: string): readonly string[] => joined.match(/[^]{2}/g) ?? []

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  WORDING_WEIGHTS.flatMap(([weight, characters, bigrams]) =>
    [...characters, ...bigramsIn(bigrams)].map((nGram) => [nGram, weight] as const),
  ),
)

/** What the wording of a text adds to the log-odds of a scam. */
export function weighWording(nGrams: ReadonlySet<string>): number {
  let sum = 0
  for (const nGram of nGrams) sum += WEIGHTS.get(nGram) ?? 0
  return sum * WORDING_STEP * valueOfNGram(nGrams)
}
