import { SCAM_TYPE_IDS, type ScamTypeId } from '../shared/taxonomy'
import type { Findings } from './findings'
import type { CueId } from './rules/cues'
import { TYPE_WEIGHTS } from './rules/type-weights'
import { bigramsIn } from './wording'

/** Types that stand far behind the likeliest say more about the words than about the message. */
const NEAR_SHARE = 0.34
const MOST_TYPES = 3
/** What a bigram counts for that is usual in one type and rare in the others. */
const BIGRAM_WEIGHT = 1.5

const USUAL_BIGRAMS = new Map(
  SCAM_TYPE_IDS.map((id) => [id, new Set(bigramsIn(TYPE_WEIGHTS[id].bigrams))] as const),
)

/** The tricks with the most weight, the likeliest first; `other` where nothing speaks for any. */
export function likeliest(weights: ReadonlyMap<ScamTypeId, number>): readonly ScamTypeId[] {
  const ranked = [...weights].filter(([, weight]) => weight > 0).sort(([, a], [, b]) => b - a)
  const best = ranked[0]?.[1] ?? 0
  const near = ranked.filter(([, weight]) => weight >= best * NEAR_SHARE).slice(0, MOST_TYPES)
  return near.length > 0 ? near.map(([id]) => id) : ['other']
}

/** The tricks that a message may belong to, by its cues and its wording. */
export function likelyTypes({ cues, nGrams }: Findings): readonly ScamTypeId[] {
  const weighed = SCAM_TYPE_IDS.map((type): [ScamTypeId, number] => {
    const ofCues = [...cues].reduce((sum, cue) => sum + weightFor(type, cue), 0)
    const bigrams = [...nGrams].filter((nGram) => USUAL_BIGRAMS.get(type)?.has(nGram)).length
    return [type, ofCues + bigrams * BIGRAM_WEIGHT]
  })
  return likeliest(new Map(weighed))
}

/** Above 0 where the cue is likelier in this type than in other scams. */
export const weightFor = (type: ScamTypeId, cue: CueId): number => TYPE_WEIGHTS[type].cues[cue] ?? 0

/** The type to which a cue belongs most; undefined where it is as likely in all of them. */
export function typeOfCue(cue: CueId): ScamTypeId | undefined {
  const byWeight = [...SCAM_TYPE_IDS].sort((a, b) => weightFor(b, cue) - weightFor(a, cue))
  return byWeight.find((type) => weightFor(type, cue) > 0)
}
