import * as v from 'valibot'
import type { EditionActions } from '../shared/edition'
import { Slug } from '../shared/ids'
import { AudienceId } from '../shared/source'
import { PRACTICE_LENGTH, type Question, type QuestionSummary } from './question'
import type { QuizScore } from './quiz'

export const GetPractice = v.strictObject({ audience: AudienceId })

export const SubmitAttempt = v.strictObject({
  questionIds: v.pipe(v.array(Slug), v.length(PRACTICE_LENGTH)),
  answers: v.pipe(
    v.array(v.strictObject({ questionId: Slug, verdict: v.picklist(['scam', 'genuine']) })),
    v.maxLength(PRACTICE_LENGTH),
  ),
})

/** A practice question with the one it is easily confused with. */
export type PracticeItem = Question & {
  readonly twin: Pick<Question, 'kind' | 'channel' | 'message' | 'explanation'>
}

/** Every action of the `quizzes` function: what goes in, what comes out. */
export type QuizActions = EditionActions<Question, QuestionSummary> & {
  /** Practice items carry their answers, so that feedback is immediate; contest papers never will. */
  getPractice: { input: v.InferInput<typeof GetPractice>; output: readonly PracticeItem[] }
  submitAttempt: { input: v.InferInput<typeof SubmitAttempt>; output: QuizScore }
}
