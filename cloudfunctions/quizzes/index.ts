import { GetPractice, SubmitAttempt, type PracticeActions } from '../../src/domain/quizzes/contract'
import { anyone } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { getPractice, submitAttempt } from './actions'

export const actions: ActionTable<PracticeActions> = {
  getPractice: query({ input: GetPractice, access: anyone, perform: getPractice }),
  submitAttempt: mutation({ input: SubmitAttempt, access: anyone, perform: submitAttempt }),
}

export const main = endpoint('quizzes', actions)
