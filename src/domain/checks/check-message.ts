import type { ScamTypeId } from '../shared/taxonomy'
import type { CheckMatch, CheckResult } from './check'
import { findDisguises } from './disguise'
import { findLinks } from './link'
import { normalise, type NormalisedText } from './normalise'
import { compilePatterns, findPatterns, type Finding } from './patterns'
import { COMBINATIONS } from './rules/combinations'
import { CUES, type CueId } from './rules/cues'
import type { Cue } from './rules/rule'
import { WORD_GROUPS } from './rules/word-groups'
import { findShapes } from './shapes'
import { likeliestTypes, toResult, type Evidence } from './verdict'

const BOOK = compilePatterns(
  Object.entries<Cue>(CUES).map(([id, { says }]) => [id as CueId, says] as const),
  WORD_GROUPS,
)

/** Weighs what a message says, on the device and from its words alone. */
export function checkMessage(text: string): CheckResult {
  const normalised = normalise(text)
  const findings = findPatterns(
    BOOK,
    normalised,
    findShapes(normalised, findLinks(text), findDisguises(text)),
  )
  const present = new Set(findings.map(({ name }) => name))
  const evidence = evidenceOf(present)
  const matches = matchesOf(findings, normalised, likeliestTypes(evidence)[0] ?? 'other')
  return toResult({ evidence, matches, isMoneyGone: present.has('moneyGone') })
}

/** Every cue once, and every combination that is complete. */
function evidenceOf(present: ReadonlySet<CueId>): Evidence[] {
  const evidence: Evidence[] = []
  for (const id of present) {
    const { flag, types, weight }: Cue = CUES[id]
    evidence.push({ redFlagIds: flag ? [flag] : [], scamTypeIds: types ?? [], weight })
  }
  for (const { all, flag, types, weight } of COMBINATIONS) {
    if (!all.every((anyOf) => anyOf.some((id) => present.has(id)))) continue
    evidence.push({ redFlagIds: flag ? [flag] : [], scamTypeIds: types ?? [], weight })
  }
  return evidence
}

/** The flagged words at their place in the original; where two overlap, the one that began first stays. */
function matchesOf(
  findings: readonly Finding<CueId>[],
  { starts, ends }: NormalisedText,
  likeliest: ScamTypeId,
): CheckMatch[] {
  const matches = findings.flatMap(({ name, spans }): CheckMatch[] => {
    const { flag, types }: Cue = CUES[name]
    if (!flag) return []
    const scamTypeId = !types || types.includes(likeliest) ? likeliest : (types[0] ?? likeliest)
    return spans.map(({ start, end }) => ({
      start: starts[start] ?? 0,
      end: ends[end - 1] ?? 0,
      redFlagId: flag,
      scamTypeId,
    }))
  })
  return withoutOverlaps(matches)
}

function withoutOverlaps(matches: readonly CheckMatch[]): CheckMatch[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: CheckMatch[] = []
  for (const match of sorted) {
    const last = apart[apart.length - 1]
    if (!last || match.start >= last.end) apart.push(match)
  }
  return apart
}
