import type { RedFlagId, ScamTypeId } from '../../shared/taxonomy'
import type { CueId } from './cues'

/** Cues that weigh more together than alone: one of each list must be there. */
type Combination = {
  readonly all: readonly (readonly CueId[])[]
  readonly flag?: RedFlagId
  readonly types?: readonly ScamTypeId[]
  readonly weight: number
}

export const COMBINATIONS: readonly Combination[] = [
  { all: [['deport'], ['link', 'oddLink']], types: ['fake-police', 'fake-customer-service'], weight: 2.0 },
  {
    all: [
      ['points', 'prize', 'grant'],
      ['link', 'oddLink', 'details'],
    ],
    weight: 1.5,
  },
  {
    all: [
      ['case', 'authority'],
      ['pay', 'screen', 'secrecy', 'meeting', 'refuseCheck', 'details', 'oddApp'],
    ],
    types: ['fake-police'],
    weight: 1.7,
  },
  {
    all: [['brushing'], ['leave', 'app', 'oddApp', 'smallBait', 'advance', 'easyWork', 'crowd']],
    types: ['brushing-rebate'],
    weight: 1.7,
  },
  { all: [['easyWork'], ['leave', 'advance', 'app']], types: ['online-part-time'], weight: 1.3 },
  {
    all: [
      ['highReturn', 'schemes', 'stockTips'],
      ['leave', 'app', 'oddApp', 'crowd', 'smallBait', 'secrecy', 'pyramid'],
    ],
    types: ['fake-investment'],
    weight: 0.6,
  },
  {
    all: [['highReturn'], ['schemes', 'elders']],
    types: ['fake-investment', 'elder-investment', 'illegal-fundraising'],
    weight: 1.0,
  },
  {
    all: [['loan'], ['leave', 'advance', 'app', 'link', 'unfreezing']],
    types: ['loan-credit-card'],
    weight: 0.9,
  },
  {
    all: [
      ['refund', 'autoCharge'],
      ['screen', 'app', 'oddApp', 'link', 'leave', 'meeting', 'giveCode', 'details', 'pay'],
    ],
    types: ['fake-customer-service'],
    weight: 1.7,
  },
  {
    all: [['creditRecord'], ['screen', 'meeting', 'pay', 'app', 'leave', 'advance', 'details', 'link']],
    types: ['fake-credit-record', 'campus-loan-cancellation'],
    weight: 1.9,
  },
  {
    all: [
      ['newNumber', 'borrowing'],
      ['pay', 'payee', 'secrecy', 'refuseCheck'],
    ],
    types: ['fake-leader-acquaintance'],
    weight: 1.7,
  },
  { all: [['newNumber'], ['borrowing']], types: ['fake-leader-acquaintance'], weight: 2.0 },
  { all: [['landlord'], ['payee', 'pay']], types: ['fake-leader-acquaintance'], weight: 2.4 },
  { all: [['gift'], ['lecture']], types: ['health-product-lecture'], weight: 2.0 },
  {
    all: [['gift', 'lecture'], ['elders'], ['details', 'callToPhone', 'miracle', 'secrecy']],
    types: ['health-product-lecture'],
    weight: 1.3,
  },
  {
    all: [['miracle'], ['lecture', 'gift', 'callToPhone', 'elders', 'affection']],
    types: ['health-product-lecture', 'elder-products'],
    weight: 1.4,
  },
  { all: [['collecting'], ['buyBack', 'highReturn', 'advance']], types: ['collectibles'], weight: 2.2 },
  {
    all: [
      ['affection', 'romance'],
      ['pay', 'schemes', 'highReturn', 'payee', 'advance'],
    ],
    types: ['online-romance'],
    weight: 1.6,
  },
  {
    all: [['military'], ['advance', 'pay', 'leave', 'payee']],
    types: ['fake-military-purchase'],
    weight: 1.8,
  },
  {
    all: [['teacherFee'], ['pay', 'urgency', 'leave', 'refuseCheck']],
    types: ['fake-teacher-fee'],
    weight: 1.2,
  },
  {
    all: [['grant'], ['giveCode', 'link', 'pay', 'advance', 'screen', 'leave']],
    types: ['student-grant', 'elder-aid'],
    weight: 1.4,
  },
  {
    all: [
      ['gameTrade', 'tickets', 'shopping'],
      ['leave', 'advance', 'pay', 'unfreezing', 'giveCode', 'screen'],
    ],
    weight: 1.6,
  },
  {
    all: [
      ['pension', 'house', 'elderCare', 'tour'],
      ['advance', 'highReturn', 'secrecy', 'callToPhone', 'pay', 'details', 'crowd'],
    ],
    weight: 1.3,
  },
  { all: [['secrecy'], ['pay', 'case', 'advance', 'highReturn', 'borrowing']], flag: 'secrecy', weight: 1.6 },
  {
    all: [
      ['pay', 'advance'],
      ['refuseCheck', 'urgency'],
      ['deport', 'case', 'refund', 'borrowing', 'newNumber'],
    ],
    weight: 1.0,
  },
  { all: [['details'], ['link', 'oddLink'], ['urgency', 'arrest', 'deport']], weight: 1.0 },
]
