import type { CueId } from '../../src/domain/checks/rules/cues'
import { SCAM_TYPE_IDS, type ScamTypeId } from '../../src/domain/shared/taxonomy'
import type { LabelledFindings } from './features'

/** What tells one type of scam from the others. */
export type TypeWeights = {
  readonly cues: readonly (readonly [CueId, number])[]
  readonly bigrams: readonly string[]
}

const MOST_BIGRAMS = 20
/** Less than that tells too little for its size. */
const LEAST_WEIGHT = 2
/** In fewer scams of a type, a bigram may stand by chance. */
const FEWEST_SCAMS = 3
/** Added to each count, so that what was never seen is not taken for impossible. */
const PRIOR = 0.3

/** By how much likelier each cue and each bigram is in the scams of a type than in all others (naive Bayes). */
export function fitTypeWeights(found: readonly LabelledFindings[]): ReadonlyMap<ScamTypeId, TypeWeights> {
  const scams = found.filter(({ kind }) => kind === 'scam')
  const cues = countByType(scams, ({ cues: present }) => [...present])
  const bigrams = countByType(scams, ({ nGrams }) => [...nGrams].filter((nGram) => nGram.length === 2))
  return new Map(
    SCAM_TYPE_IDS.map((type) => {
      const size = scams.filter(({ scamTypeId }) => scamTypeId === type).length
      const weightOf = (counts: Counts) => logOdds(counts, type, size, scams.length)
      return [type, { cues: cueWeights(cues, weightOf), bigrams: usualBigrams(bigrams, type, weightOf) }]
    }),
  )
}

/** In how many scams of each type something stands. */
type Counts = ReadonlyMap<ScamTypeId, number>
type WeightOf = (counts: Counts) => number

const countOf = (counts: Counts, type: ScamTypeId): number => counts.get(type) ?? 0

function countByType<TId>(
  scams: readonly LabelledFindings[],
  contentOf: (one: LabelledFindings) => readonly TId[],
): ReadonlyMap<TId, Counts> {
  const counted = new Map<TId, Map<ScamTypeId, number>>()
  for (const scam of scams) {
    for (const id of contentOf(scam)) {
      const counts = counted.get(id) ?? new Map<ScamTypeId, number>()
      const type = scam.scamTypeId ?? 'other'
      counted.set(id, counts.set(type, countOf(counts, type) + 1))
    }
  }
  return counted
}

function logOdds(counts: Counts, type: ScamTypeId, size: number, all: number): number {
  const inside = countOf(counts, type)
  const outside = [...counts.values()].reduce((sum, count) => sum + count, 0) - inside
  const others = SCAM_TYPE_IDS.length - 1
  return Math.log((inside + PRIOR) / (size + 1) / ((outside + PRIOR * others) / (all - size + others)))
}

function cueWeights(counted: ReadonlyMap<CueId, Counts>, weightOf: WeightOf): [CueId, number][] {
  return [...counted]
    .map(([id, counts]): [CueId, number] => [id, Math.round(weightOf(counts))])
    .filter(([, weight]) => weight >= LEAST_WEIGHT)
}

/** Those that tell most about most messages of the type. */
function usualBigrams(
  counted: ReadonlyMap<string, Counts>,
  type: ScamTypeId,
  weightOf: WeightOf,
): readonly string[] {
  return [...counted]
    .filter(([, counts]) => countOf(counts, type) >= FEWEST_SCAMS)
    .map(([bigram, counts]) => ({ bigram, worth: weightOf(counts) * Math.sqrt(countOf(counts, type)) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_BIGRAMS)
    .map(({ bigram }) => bigram)
}
