import { findDisguises } from './disguise'
import { findLinks } from './link'
import { normalise, type NormalisedText } from './normalise'
import { compilePatterns, findPatterns, type PatternMatch } from './patterns'
import { CUES, type CueId } from './rules/cues'
import type { Cue } from './rules/rule'
import { WORD_GROUPS } from './rules/word-groups'
import { findShapes } from './shapes'
import { nGramsOf } from './wording'

const BOOK = compilePatterns(
  Object.entries<Cue>(CUES).map(([id, { says }]) => [id as CueId, says] as const),
  WORD_GROUPS,
)

const ADDRESSES: ReadonlySet<string> = new Set(['{link}', '{official-link}'])

/** Everything in a text that is weighed. */
export type Findings = {
  readonly normalised: NormalisedText
  readonly cueMatches: readonly PatternMatch<CueId>[]
  readonly cues: ReadonlySet<CueId>
  /** Of its wording: characters and bigrams. */
  readonly nGrams: ReadonlySet<string>
  /** Different red flags come together, and not in a text that warns of them. */
  readonly hasSeveralFlags: boolean
}

export function findAll(text: string): Findings {
  const normalised = normalise(text)
  const shapes = findShapes(normalised, findLinks(text), findDisguises(text))
  const cueMatches = findPatterns(BOOK, normalised, shapes)
  const cues = new Set(cueMatches.map(({ name }) => name))
  return {
    normalised,
    cueMatches,
    cues,
    nGrams: nGramsOf(
      normalised,
      shapes.filter(({ word }) => ADDRESSES.has(word)),
    ),
    hasSeveralFlags: haveSeveralFlags(cues),
  }
}

function haveSeveralFlags(cues: ReadonlySet<CueId>): boolean {
  const flags = [...cues].map((id): Cue => CUES[id]).flatMap(({ flag }) => (flag ? [flag] : []))
  return !cues.has('warning') && new Set(flags).size > 1
}
