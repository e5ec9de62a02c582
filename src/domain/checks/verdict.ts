import type { RedFlagId, ScamTypeId } from '../shared/taxonomy'
import type { CheckMatch, CheckResult, CheckStep, CheckVerdict } from './check'

/** One thing that speaks for a scam (or, with a weight below zero, against). */
export type Evidence = {
  readonly redFlagIds: readonly RedFlagId[]
  readonly scamTypeIds: readonly ScamTypeId[]
  /** Added to the log-odds. */
  readonly weight: number
}

/** Log-odds of a message in which nothing was found. */
const BIAS = -1.7
/** Chosen on the development messages: see docs/check-quality.md. */
const THRESHOLDS = { likelyScam: 0.8, unsure: 0.5 }
/** Types that stand far behind the likeliest say more about the words than about the message. */
const TYPE_SHARE = 0.34
const MAX_TYPES = 3

type Found = {
  readonly evidence: readonly Evidence[]
  readonly matches: readonly CheckMatch[]
  readonly isMoneyGone: boolean
}

/** Weighs all that was found; where it comes to nothing, nothing is named either. */
export function toResult({ evidence, matches, isMoneyGone }: Found): CheckResult {
  const score = scoreOf(evidence)
  const verdict = verdictOf(score)
  if (verdict === 'nothingFound') {
    const nextStep = isMoneyGone ? 'rescue' : 'stayCareful'
    return { verdict, score, scamTypeIds: [], redFlagIds: [], matches: [], nextStep }
  }
  const redFlagIds = byWeight(evidence, (item) => item.redFlagIds).map(([id]) => id)
  return {
    verdict,
    score,
    scamTypeIds: likeliestTypes(evidence),
    redFlagIds,
    matches,
    nextStep: nextStepOf(verdict, isMoneyGone),
  }
}

/** The likeliest first; `other` where the words belong to no trick of ours. */
export function likeliestTypes(evidence: readonly Evidence[]): readonly ScamTypeId[] {
  const ranked = byWeight(evidence, (item) => item.scamTypeIds)
  const best = ranked[0]?.[1] ?? 0
  const near = ranked.filter(([, weight]) => weight >= best * TYPE_SHARE).slice(0, MAX_TYPES)
  return near.length > 0 ? near.map(([id]) => id) : ['other']
}

function scoreOf(evidence: readonly Evidence[]): number {
  const logOdds = evidence.reduce((sum, { weight }) => sum + weight, BIAS)
  return 1 / (1 + Math.exp(-logOdds))
}

function verdictOf(score: number): CheckVerdict {
  if (score >= THRESHOLDS.likelyScam) return 'likelyScam'
  return score >= THRESHOLDS.unsure ? 'unsure' : 'nothingFound'
}

function nextStepOf(verdict: CheckVerdict, isMoneyGone: boolean): CheckStep {
  if (isMoneyGone) return 'rescue'
  return verdict === 'likelyScam' ? 'stopAndAsk' : 'askOfficially'
}

function byWeight<TId>(
  evidence: readonly Evidence[],
  idsOf: (item: Evidence) => readonly TId[],
): (readonly [TId, number])[] {
  const weights = new Map<TId, number>()
  for (const item of evidence) {
    if (item.weight <= 0) continue
    for (const id of idsOf(item)) weights.set(id, (weights.get(id) ?? 0) + item.weight)
  }
  return [...weights].sort(([, a], [, b]) => b - a)
}
