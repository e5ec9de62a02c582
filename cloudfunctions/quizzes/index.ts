import { GetPractice, SubmitAttempt, type QuizActions } from '../../src/domain/quizzes/contract'
import { anyone } from '../_platform/access'
import { editionActions } from '../_platform/editions'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { editedQuestions } from '../_platform/question-bank'
import { getPractice, submitAttempt } from './actions'

export const actions: ActionTable<QuizActions> = {
  getPractice: query({ input: GetPractice, access: anyone, perform: getPractice }),
  submitAttempt: mutation({ input: SubmitAttempt, access: anyone, perform: submitAttempt }),
  ...editionActions(editedQuestions),
}

export const main = endpoint('quizzes', actions)
