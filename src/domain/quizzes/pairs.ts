import type { Audience } from '../shared/taxonomy'
import type { Question } from './question'
import { shuffle } from './quiz'

/** A question, and the one of the other kind that looks most like it. */
export type Pair = { readonly first: Question; readonly second: Question }

/**
 * Chooses pairs for two rounds: what is a scam in the first is genuine in the second, so that neither
 * suspicion nor trust pays over both. In each round two or three of five are scams. Questions of the audience
 * come first, among them every kind of scam once before any comes twice.
 *
 * @param without ids that must not come again
 */
export function choosePairs(
  bank: readonly Question[],
  audience: Audience,
  length: number,
  random: () => number,
  without: readonly string[] = [],
): Pair[] {
  const scamsFirst = random() < 0.5 ? Math.floor(length / 2) : Math.ceil(length / 2)
  const chosen = varied(
    pairsOf(bank, random).filter(
      ({ first, second }) => !without.includes(first.id) && !without.includes(second.id),
    ),
    audience,
  ).slice(0, length)
  return shuffle(
    chosen.map((pair, at) => (at < scamsFirst ? pair : turned(pair))),
    random,
  )
}

export const turned = ({ first, second }: Pair): Pair => ({ first: second, second: first })

/** Every scam with its twin, in a random order. */
function pairsOf(bank: readonly Question[], random: () => number): Pair[] {
  const byId = new Map(bank.map((question) => [question.id, question]))
  const pairs = bank.flatMap((first) => {
    const second = byId.get(first.twinId)
    return first.kind === 'scam' && second?.kind === 'genuine' ? [{ first, second }] : []
  })
  const used = new Set<string>()
  return shuffle(pairs, random).filter(({ second }) => !used.has(second.id) && used.add(second.id))
}

/** Those of the audience before the others; among them the first of each kind of scam before the second. */
function varied(pairs: readonly Pair[], audience: Audience): Pair[] {
  const seen = new Map<string, number>()
  const ranked = pairs.map((pair) => {
    const repeated = seen.get(pair.first.scamTypeId) ?? 0
    seen.set(pair.first.scamTypeId, repeated + 1)
    return { pair, isOthers: !pair.first.audiences.includes(audience), repeated }
  })
  return ranked
    .sort((a, b) => Number(a.isOthers) - Number(b.isOthers) || a.repeated - b.repeated)
    .map(({ pair }) => pair)
}
