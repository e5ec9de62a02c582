import type { ScamTypeId } from '../shared/taxonomy'
import type { CheckMatch, CheckResult } from './check'
import { findAll, type Findings } from './findings'
import { likelyTypes, typeOfCue, weightFor } from './likely-types'
import { CUES, type CueId } from './rules/cues'
import type { Cue } from './rules/rule'
import { BIAS, CUE_WEIGHTS, SEVERAL_FLAGS_WEIGHT } from './rules/weights'
import { toResult, type Evidence } from './verdict'
import { weighWording } from './wording'

/** Weighs what a message says, on the device and from its words alone. */
export function checkMessage(text: string): CheckResult {
  const findings = findAll(text)
  const scamTypeIds = likelyTypes(findings)
  return toResult({
    bias: BIAS,
    evidence: evidenceOf(findings),
    scamTypeIds,
    matches: matchesOf(findings, scamTypeIds[0] ?? 'other'),
    isMoneyGone: findings.cues.has('moneyGone'),
  })
}

/** Every cue once, that several red flags come together, and the wording as a whole. */
function evidenceOf({ cues, nGrams, hasSeveralFlags }: Findings): Evidence[] {
  const ofCues = [...cues].map((id): Evidence => {
    const { flag }: Cue = CUES[id]
    return { redFlagIds: flag ? [flag] : [], weight: CUE_WEIGHTS[id] }
  })
  return [
    ...ofCues,
    { redFlagIds: [], weight: hasSeveralFlags ? SEVERAL_FLAGS_WEIGHT : 0 },
    { redFlagIds: [], weight: weighWording(nGrams) },
  ]
}

/** The flagged words at their place in the original; where two overlap, the one that began first stays. */
function matchesOf({ cueMatches, normalised }: Findings, likeliest: ScamTypeId): CheckMatch[] {
  const { starts, ends } = normalised
  const matches = cueMatches.flatMap(({ name, spans }): CheckMatch[] => {
    const { flag }: Cue = CUES[name]
    if (!flag) return []
    const scamTypeId = typeFor(name, likeliest)
    return spans.map(({ start, end }) => ({
      start: starts[start] ?? 0,
      end: ends[end - 1] ?? 0,
      redFlagId: flag,
      scamTypeId,
    }))
  })
  return withoutOverlaps(matches)
}

/** The type to which the cue belongs most where that is not the likeliest; many cues belong to none. */
const typeFor = (cue: CueId, likeliest: ScamTypeId): ScamTypeId =>
  weightFor(likeliest, cue) > 0 ? likeliest : (typeOfCue(cue) ?? likeliest)

function withoutOverlaps(matches: readonly CheckMatch[]): CheckMatch[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: CheckMatch[] = []
  for (const match of sorted) {
    const last = apart[apart.length - 1]
    if (!last || match.start >= last.end) apart.push(match)
  }
  return apart
}
