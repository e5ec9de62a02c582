import brushingRebate from './guides/brushing-rebate.json'
import fakeInvestment from './guides/fake-investment.json'
import fakeShopping from './guides/fake-shopping.json'
import fakeCustomerService from './guides/fake-customer-service.json'
import loanCreditCard from './guides/loan-credit-card.json'
import fakeCreditRecord from './guides/fake-credit-record.json'
import fakeLeaderAcquaintance from './guides/fake-leader-acquaintance.json'
import fakePolice from './guides/fake-police.json'
import onlineRomance from './guides/online-romance.json'
import gameTrading from './guides/game-trading.json'
import onlineUnderworld from './guides/online-underworld.json'
import fakeMilitaryPurchase from './guides/fake-military-purchase.json'
import elderCareService from './guides/elder-care-service.json'
import elderInvestment from './guides/elder-investment.json'
import elderProducts from './guides/elder-products.json'
import houseForPension from './guides/house-for-pension.json'
import pensionInsuranceAgent from './guides/pension-insurance-agent.json'
import elderAid from './guides/elder-aid.json'
import healthProductLecture from './guides/health-product-lecture.json'
import lowPriceTour from './guides/low-price-tour.json'
import collectibles from './guides/collectibles.json'
import illegalFundraising from './guides/illegal-fundraising.json'
import fakeTeacherFee from './guides/fake-teacher-fee.json'
import campusLoan from './guides/campus-loan.json'
import campusLoanCancellation from './guides/campus-loan-cancellation.json'
import gameAccount from './guides/game-account.json'
import onlinePartTime from './guides/online-part-time.json'
import studentGrant from './guides/student-grant.json'
import fanTicket from './guides/fan-ticket.json'

/** The guides that ship with the release, as they stand in the files, in the order of the scam types. */
export const releasedGuides: readonly unknown[] = [
  brushingRebate,
  fakeInvestment,
  fakeShopping,
  fakeCustomerService,
  loanCreditCard,
  fakeCreditRecord,
  fakeLeaderAcquaintance,
  fakePolice,
  onlineRomance,
  gameTrading,
  onlineUnderworld,
  fakeMilitaryPurchase,
  elderCareService,
  elderInvestment,
  elderProducts,
  houseForPension,
  pensionInsuranceAgent,
  elderAid,
  healthProductLecture,
  lowPriceTour,
  collectibles,
  illegalFundraising,
  fakeTeacherFee,
  campusLoan,
  campusLoanCancellation,
  gameAccount,
  onlinePartTime,
  studentGrant,
  fanTicket,
]
