import type { RedFlagId, ScamTypeId } from '../shared/taxonomy'
import type { CheckMatch, CheckResult, CheckStep, CheckVerdict } from './check'

/** One thing that speaks for a scam (or, with a weight below zero, against). */
export type Evidence = {
  readonly redFlagIds: readonly RedFlagId[]
  /** Added to the log-odds. */
  readonly weight: number
}

/** To these the weights are scaled: see docs/check-quality.md. */
export const THRESHOLDS = { likelyScam: 0.8, unsure: 0.5 }

type Found = {
  /** Log-odds where there is no evidence. */
  readonly bias: number
  readonly evidence: readonly Evidence[]
  /** The likeliest first. */
  readonly scamTypeIds: readonly ScamTypeId[]
  readonly matches: readonly CheckMatch[]
  readonly isMoneyGone: boolean
}

/** Weighs all that was found; where it comes to nothing, nothing is named either. */
export function toResult({ bias, evidence, scamTypeIds, matches, isMoneyGone }: Found): CheckResult {
  const score = scoreOf(bias, evidence)
  const verdict = verdictOf(score)
  if (verdict === 'nothingFound') {
    const nextStep = isMoneyGone ? 'rescue' : 'stayCareful'
    return { verdict, score, scamTypeIds: [], redFlagIds: [], matches: [], nextStep }
  }
  const nextStep = nextStepOf(verdict, isMoneyGone)
  return { verdict, score, scamTypeIds, redFlagIds: flagsByWeight(evidence), matches, nextStep }
}

function scoreOf(bias: number, evidence: readonly Evidence[]): number {
  const logOdds = evidence.reduce((sum, { weight }) => sum + weight, bias)
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

function flagsByWeight(evidence: readonly Evidence[]): RedFlagId[] {
  const weights = new Map<RedFlagId, number>()
  for (const { redFlagIds, weight } of evidence) {
    for (const id of redFlagIds) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
