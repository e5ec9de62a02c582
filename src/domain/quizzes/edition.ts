import { mistakesAgainst, type Mistake } from '../shared/mistakes'
import { Question, type QuestionSummary } from './question'

/**
 * Everything that keeps a question from being saved, or shipped; empty when nothing does.
 *
 * @param _bank the live questions, for its twin must be one of them
 */
export function questionMistakes(content: unknown, _bank: readonly QuestionSummary[]): Mistake[] {
  return mistakesAgainst(Question, () => [], content)
}
