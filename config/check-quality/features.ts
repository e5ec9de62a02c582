import { findAll, type Findings } from '../../src/domain/checks/findings'
import { CUES } from '../../src/domain/checks/rules/cues'
import type { Cue } from '../../src/domain/checks/rules/rule'
import { shareOfSign } from '../../src/domain/checks/wording'
import type { Example, Penalty } from './logistic-regression'
import type { Message } from './messages'

/** A message of which it is known what it is, and what the rules find in it. */
export type Found = Findings & Pick<Message, 'kind' | 'scamTypeId'>

export const findIn = (messages: readonly Message[]): readonly Found[] =>
  messages.map(({ text, kind, scamTypeId }) => ({ ...findAll(text), kind, scamTypeId }))

/** Something that may be in a text and gets a weight. */
export type Feature = {
  readonly kind: 'cue' | 'severalFlags' | 'sign'
  readonly id: string
  readonly penalty: Penalty
}

const RULE = { lasso: 0, ridge: 2 }
const DECISIVE = 3
/** Many and rare, so that most are to be left out. */
const SIGN = { lasso: 0.11, ridge: 0.05, least: -Infinity }
/** In fewer messages, a piece of wording tells more of their author than of scams. */
const FEWEST_MESSAGES = 4

/** Every cue, several of them together, and the wording of those messages that stands in several of them. */
export function featuresOf(found: readonly Findings[]): readonly Feature[] {
  const counts = new Map<string, number>()
  for (const { signs } of found) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const usual = [...counts].filter(([, count]) => count >= FEWEST_MESSAGES).map(([sign]) => sign)
  return [
    ...Object.entries<Cue>(CUES).map(([id, cue]): Feature => ({
      kind: 'cue',
      id,
      penalty: { ...RULE, least: leastWeight(cue) },
    })),
    { kind: 'severalFlags', id: '', penalty: { ...RULE, least: 0 } },
    ...usual.sort().map((id): Feature => ({ kind: 'sign', id, penalty: SIGN })),
  ]
}

/** The places of the features by kind and id. */
export type Places = ReadonlyMap<string, number>

export const placesOf = (features: readonly Feature[]): Places =>
  new Map(features.map(({ kind, id }, place) => [`${kind} ${id}`, place]))

export function exampleOf({ kind, cues, signs, hasSeveralFlags }: Found, places: Places): Example {
  const share = shareOfSign(signs)
  const present = [
    ...[...cues].map((id) => [places.get(`cue ${id}`), 1] as const),
    [hasSeveralFlags ? places.get('severalFlags ') : undefined, 1] as const,
    ...[...signs].map((id) => [places.get(`sign ${id}`), share] as const),
  ].flatMap(([place, value]) => (place === undefined ? [] : [{ place, value }]))
  return {
    features: present.map(({ place }) => place),
    values: present.map(({ value }) => value),
    isPositive: kind === 'scam',
  }
}

/** A red flag may count for nothing, but never in favour of a message. */
function leastWeight({ flag, isDecisive }: Cue): number {
  if (isDecisive) return DECISIVE
  return flag ? 0 : -Infinity
}
