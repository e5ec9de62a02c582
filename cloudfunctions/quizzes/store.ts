import * as v from 'valibot'
import brushingRebate from '../../src/content/zh-CN/questions/brushing-rebate.json'
import everyday from '../../src/content/zh-CN/questions/everyday.json'
import fakeCustomerService from '../../src/content/zh-CN/questions/fake-customer-service.json'
import fakeInvestment from '../../src/content/zh-CN/questions/fake-investment.json'
import fakePolice from '../../src/content/zh-CN/questions/fake-police.json'
import fakeTeacherFee from '../../src/content/zh-CN/questions/fake-teacher-fee.json'
import healthProductLecture from '../../src/content/zh-CN/questions/health-product-lecture.json'
import { Question } from '../../src/domain/quizzes/question'
import type { AnsweredItem, QuizScore } from '../../src/domain/quizzes/quiz'
import { collection } from '../_platform/database'

type QuizAttempt = {
  readonly _id: string
  readonly memberId: string
  readonly answers: readonly AnsweredItem[]
  readonly score: QuizScore
  readonly at: Date
}

/** The practice questions that ship with the release. */
export const practiceBank: readonly Question[] = v.parse(v.array(Question), [
  ...fakePolice,
  ...brushingRebate,
  ...fakeCustomerService,
  ...fakeInvestment,
  ...healthProductLecture,
  ...fakeTeacherFee,
  ...everyday,
])

const attempts = collection<QuizAttempt>('quizAttempts')

export async function saveAttempt(attempt: QuizAttempt): Promise<void> {
  await attempts.insert(attempt)
}
