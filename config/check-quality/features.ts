import { findAll, type Findings } from '../../src/domain/checks/findings'
import { CUES } from '../../src/domain/checks/rules/cues'
import type { Cue } from '../../src/domain/checks/rules/rule'
import { valueOfNGram } from '../../src/domain/checks/wording'
import type { Example, Penalty } from './logistic-regression'
import type { Message } from './messages'

/** What the rules find in a message of which it is known what it is. */
export type LabelledFindings = Findings & Pick<Message, 'kind' | 'scamTypeId'>

export const findInEach = (messages: readonly Message[]): readonly LabelledFindings[] =>
  messages.map(({ text, kind, scamTypeId }) => ({ ...findAll(text), kind, scamTypeId }))

/** Something that may be in a text and gets a weight. */
export type Feature = {
  readonly kind: 'cue' | 'severalFlags' | 'nGram'
  readonly id: string
  readonly penalty: Penalty
}

const CUE_PENALTY = { lasso: 0, ridge: 2 }
const DECISIVE = 3
/** Many and rare, so that most are to be left out. */
const NGRAM_PENALTY = { lasso: 0.11, ridge: 0.05, least: -Infinity }
/** In fewer messages, a piece of wording tells more of their author than of scams. */
const FEWEST_MESSAGES = 4

/** Every cue, several of them together, and the wording of those messages that stands in several of them. */
export function featuresOf(found: readonly Findings[]): readonly Feature[] {
  const counts = new Map<string, number>()
  for (const { nGrams } of found) for (const nGram of nGrams) counts.set(nGram, (counts.get(nGram) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= FEWEST_MESSAGES).map(([nGram]) => nGram)
  return [
    ...Object.entries<Cue>(CUES).map(([id, cue]): Feature => ({
      kind: 'cue',
      id,
      penalty: { ...CUE_PENALTY, least: leastWeight(cue) },
    })),
    { kind: 'severalFlags', id: '', penalty: { ...CUE_PENALTY, least: 0 } },
    ...frequent.sort().map((id): Feature => ({ kind: 'nGram', id, penalty: NGRAM_PENALTY })),
  ]
}

/** The index of each feature, by its key. */
export type FeatureIndices = ReadonlyMap<string, number>

export const indexFeatures = (features: readonly Feature[]): FeatureIndices =>
  new Map(features.map(({ kind, id }, index) => [keyOf(kind, id), index]))

const keyOf = (kind: Feature['kind'], id = ''): string => `${kind} ${id}`

/** Features that the model does not know are left out. */
export function exampleOf(found: LabelledFindings, indices: FeatureIndices): Example {
  const { kind, cues, nGrams, hasSeveralFlags } = found
  const value = valueOfNGram(nGrams)
  const present = [
    ...[...cues].map((id) => ({ index: indices.get(keyOf('cue', id)), value: 1 })),
    ...(hasSeveralFlags ? [{ index: indices.get(keyOf('severalFlags')), value: 1 }] : []),
    ...[...nGrams].map((id) => ({ index: indices.get(keyOf('nGram', id)), value })),
  ].flatMap(({ index, value }) => (index === undefined ? [] : [{ index, value }]))
  return {
    features: present.map(({ index }) => index),
    values: present.map(({ value }) => value),
    isPositive: kind === 'scam',
  }
}

/** A red flag may count for nothing, but never in favour of a message. */
function leastWeight({ flag, isDecisive }: Cue): number {
  if (isDecisive) return DECISIVE
  return flag ? 0 : -Infinity
}
