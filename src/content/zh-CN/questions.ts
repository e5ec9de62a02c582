import brushingRebate from './questions/brushing-rebate.json'
import everyday from './questions/everyday.json'
import fakeCustomerService from './questions/fake-customer-service.json'
import fakeInvestment from './questions/fake-investment.json'
import fakePolice from './questions/fake-police.json'
import fakeTeacherFee from './questions/fake-teacher-fee.json'
import healthProductLecture from './questions/health-product-lecture.json'

/** The practice questions that ship with the release, as they stand in the files. */
export const releasedQuestions: readonly unknown[] = [
  ...fakePolice,
  ...brushingRebate,
  ...fakeCustomerService,
  ...fakeInvestment,
  ...healthProductLecture,
  ...fakeTeacherFee,
  ...everyday,
]
