import { QUESTION_KEYS, QUESTIONS_A_ROUND, type QuestionKey } from './step'

/** Puts five pairs in their places: the first of each in the first round, the second in the second, in another order. */
export function placePairs<Question>(
  pairs: readonly { readonly first: Question; readonly second: Question }[],
): Record<QuestionKey, Question> {
  if (pairs.length !== QUESTIONS_A_ROUND)
    throw new Error(`a meeting has ${QUESTIONS_A_ROUND} pairs, not ${pairs.length}`)
  const places = pairs.flatMap(({ first, second }, at) => [
    [beforeKey(at), first] as const,
    [twinKey(beforeKey(at)), second] as const,
  ])
  return Object.fromEntries(places) as Record<QuestionKey, Question>
}

/** Where the twin of a question is asked: two places further on, so that nobody answers the opposite by heart. */
export function twinKey(key: QuestionKey): QuestionKey {
  const at = QUESTION_KEYS.indexOf(key) % QUESTIONS_A_ROUND
  return keyAt(QUESTIONS_A_ROUND + ((at + TWIN_SHIFT) % QUESTIONS_A_ROUND))
}

export const beforeKey = (at: number): QuestionKey => keyAt(at)

const TWIN_SHIFT = 2

function keyAt(index: number): QuestionKey {
  const key = QUESTION_KEYS[index]
  if (!key) throw new Error(`there is no question ${index}`)
  return key
}
