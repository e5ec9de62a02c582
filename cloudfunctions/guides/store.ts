import { Guide } from '../../src/domain/guides/guide'
import fakeCustomerService from '../../src/content/zh-CN/guides/fake-customer-service.json'
import fakeInvestment from '../../src/content/zh-CN/guides/fake-investment.json'
import fakePolice from '../../src/content/zh-CN/guides/fake-police.json'
import fakeTeacherFee from '../../src/content/zh-CN/guides/fake-teacher-fee.json'
import healthProductLecture from '../../src/content/zh-CN/guides/health-product-lecture.json'
import brushingRebate from '../../src/content/zh-CN/guides/brushing-rebate.json'
import * as v from 'valibot'

/** The guides that ship with the release, in the order of the list: no read of the database. */
const released: readonly Guide[] = v.parse(v.array(Guide), [
  fakePolice,
  brushingRebate,
  fakeCustomerService,
  fakeInvestment,
  healthProductLecture,
  fakeTeacherFee,
])

export function findGuides(): readonly Guide[] {
  return released
}

export function findGuide(guideId: string): Guide | undefined {
  return released.find((guide) => guide.id === guideId)
}
