import { markMistakes, repetitions } from '../shared/marks'
import { mistakesAgainst, type Mistake } from '../shared/mistakes'
import { wordingMistakes } from '../shared/wording'
import { Question, type QuestionSummary } from './question'

/**
 * Everything that keeps a question from being saved, or shipped; empty when nothing does.
 *
 * @param bank the live questions, for its twin must be one of them
 */
export function questionMistakes(content: unknown, bank: readonly QuestionSummary[]): Mistake[] {
  const rulesBeyondTheSchema = (question: Question): Mistake[] => [
    ...cueMistakes(question),
    ...twinMistakes(question, bank),
    ...repetitions(question.audiences, (index) => `audiences.${index}`),
    ...wordingMistakes(question),
  ]
  return mistakesAgainst(Question, rulesBeyondTheSchema, content)
}

const FEWEST_CUES = 2

/** A scam can be told by its cues; a genuine message has nothing to be told by. */
function cueMistakes({ kind, message, cues }: Question): Mistake[] {
  const marked = markMistakes(message, cues, 'cues')
  if (kind === 'genuine') return cues.length > 0 ? [{ path: 'cues', code: 'genuineWithCues' }] : []
  return cues.length < FEWEST_CUES ? [...marked, { path: 'cues', code: 'cuesTooFew' }] : marked
}

/** Compared with its twin, a question shows what makes the difference between a scam and the real thing. */
function twinMistakes({ kind, scamTypeId, twinId }: Question, bank: readonly QuestionSummary[]): Mistake[] {
  const twin = bank.find(({ id }) => id === twinId)
  if (!twin) return [{ path: 'twinId', code: 'twinNotFound' }]
  const mistakes: Mistake[] = []
  if (twin.kind === kind) mistakes.push({ path: 'twinId', code: 'twinSameKind' })
  if (twin.scamTypeId !== scamTypeId) mistakes.push({ path: 'twinId', code: 'twinOtherScamType' })
  return mistakes
}
