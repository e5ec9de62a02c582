import type { PracticeItem, QuizActions } from '../../src/domain/quizzes/contract'
import { PRACTICE_LENGTH, type Question } from '../../src/domain/quizzes/question'
import { choosePractice, scoreQuiz } from '../../src/domain/quizzes/quiz'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { chinaDay } from '../../src/domain/shared/time'
import type { MutatingCall } from '../_platform/endpoint'
import type { Caller } from '../_platform/identity'
import { recordParticipation } from '../_platform/participation'
import { findPracticeBank } from '../_platform/question-bank'
import { randomFraction } from '../_platform/secrets'
import { saveAttempt } from './store'

export async function getPractice({
  audience,
}: QuizActions['getPractice']['input']): Promise<Result<QuizActions['getPractice']['output']>> {
  const bank = await findPracticeBank()
  const twins = new Map(bank.map((question) => [question.id, question]))
  const paired = bank.filter(({ twinId }) => twins.has(twinId))
  const chosen = choosePractice(paired, audience, PRACTICE_LENGTH, randomFraction)
  return ok(chosen.flatMap((question) => withTwin(question, twins.get(question.twinId))))
}

/** Scores the paper; a member's attempt is kept, and counts as taking part once a day. */
export async function submitAttempt(
  { questionIds, answers }: QuizActions['submitAttempt']['input'],
  { who, now, operationId }: MutatingCall<Caller>,
): Promise<Result<QuizActions['submitAttempt']['output']>> {
  const bank = await findPracticeBank()
  const questions = bank.filter(({ id }) => questionIds.includes(id))
  if (questions.length < new Set(questionIds).size || new Set(questionIds).size < PRACTICE_LENGTH) {
    return fail('QUESTION_NOT_FOUND')
  }
  const score = scoreQuiz(questions, answers)
  if (who.kind === 'member') {
    await saveAttempt({ _id: operationId, memberId: who.member._id, answers, score, at: now })
    await recordParticipation('practiceFinished', who.member, `practice-${chinaDay(now)}`, now)
  }
  return ok(score)
}

/** A question whose twin was withdrawn has nothing to be compared with, and is not asked. */
function withTwin(question: Question, twin: Question | undefined): PracticeItem[] {
  if (!twin) return []
  const { kind, channel, message, explanation } = twin
  return [{ ...question, twin: { kind, channel, message, explanation } }]
}
