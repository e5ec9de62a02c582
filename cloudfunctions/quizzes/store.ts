import type { AnsweredItem, QuizScore } from '../../src/domain/quizzes/quiz'
import { collection } from '../_platform/database'

type QuizAttempt = {
  readonly _id: string
  readonly memberId: string
  readonly answers: readonly AnsweredItem[]
  readonly score: QuizScore
  readonly at: Date
}

const attempts = collection<QuizAttempt>('quizAttempts')

export async function saveAttempt(attempt: QuizAttempt): Promise<void> {
  await attempts.insert(attempt)
}
