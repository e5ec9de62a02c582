import { sensitivityOf, type Recognition, type Sensitivity } from '../shared/signal-detection'
import { QUESTION_KEYS, type QuestionKey } from './step'

/** How many said 骗局, and how many 真的. */
export type Tally = { readonly scam: number; readonly genuine: number }

export type Tallies = Readonly<Partial<Record<QuestionKey, Tally>>>
export type Kinds = Readonly<Record<QuestionKey, keyof Tally>>

/** Answers of fewer people are not shown: they would say who answered what. */
const FEWEST_SHOWN = 5

/** What may be shown of the answers to one question. */
export const shownTally = (tally: Tally | undefined): Tally | null =>
  tally && tally.scam + tally.genuine >= FEWEST_SHOWN ? tally : null

/** How many have signed; fewer than five might be told from one another by who sat there. */
export const shownSigned = (signed: number): number | null =>
  signed === 0 || signed >= FEWEST_SHOWN ? signed : null

/** One round, over everybody: how often scams and genuine messages were told apart. */
export type RoundResult = Recognition & Sensitivity

/** Before the first explanation, and after the last. */
export type Learning = { readonly before: RoundResult | null; readonly after: RoundResult | null }

/** Counted from questions with five answers or more; null for a round without them. */
export function learningOf(kinds: Kinds, tallies: Tallies): Learning {
  return { before: roundOf('before', kinds, tallies), after: roundOf('after', kinds, tallies) }
}

function roundOf(round: 'before' | 'after', kinds: Kinds, tallies: Tallies): RoundResult | null {
  const recognition = { hits: 0, scams: 0, falseAlarms: 0, genuine: 0 }
  for (const key of QUESTION_KEYS.filter((one) => one.startsWith(round))) {
    const tally = shownTally(tallies[key])
    if (!tally) continue
    const answers = tally.scam + tally.genuine
    if (kinds[key] === 'scam') {
      recognition.scams += answers
      recognition.hits += tally.scam
    } else {
      recognition.genuine += answers
      recognition.falseAlarms += tally.scam
    }
  }
  const sensitivity = sensitivityOf(recognition)
  return sensitivity ? { ...recognition, ...sensitivity } : null
}
