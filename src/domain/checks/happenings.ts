import type { RedFlagId, ScamTypeId } from '../shared/taxonomy'
import type { CheckResult } from './check'
import { likeliest } from './likely-types'
import { toResult } from './verdict'

type Happening = {
  /** What a person taps who was called. */
  readonly words: string
  readonly redFlagIds: readonly RedFlagId[]
  readonly scamTypeIds: readonly ScamTypeId[]
  /** Log-odds that a call with this in it is a scam. */
  readonly weight: number
}

/** What happens in calls and chats, as people tell it; the order is that of the screen. */
export const HAPPENINGS = {
  transfer: {
    words: '让我转账、汇款',
    redFlagIds: ['transfer-money'],
    scamTypeIds: ['fake-police', 'fake-leader-acquaintance', 'fake-customer-service'],
    weight: 3,
  },
  code: {
    words: '要我的验证码、密码',
    redFlagIds: ['verification-code'],
    scamTypeIds: ['fake-customer-service', 'student-grant'],
    weight: 4.5,
  },
  app: {
    words: '让我下载没听过的软件',
    redFlagIds: ['unknown-app'],
    scamTypeIds: ['fake-investment', 'brushing-rebate', 'fake-customer-service'],
    weight: 3,
  },
  screen: {
    words: '让我开会议、共享屏幕',
    redFlagIds: ['screen-sharing'],
    scamTypeIds: ['fake-customer-service', 'fake-credit-record', 'campus-loan-cancellation'],
    weight: 4.5,
  },
  case: {
    words: '说我涉案、要抓我',
    redFlagIds: ['threat'],
    scamTypeIds: ['fake-police'],
    weight: 4.5,
  },
  secrecy: {
    words: '不让我告诉家里人',
    redFlagIds: ['secrecy'],
    scamTypeIds: ['fake-police', 'house-for-pension'],
    weight: 4,
  },
  advance: {
    words: '要我先垫钱、先交费',
    redFlagIds: ['advance-payment'],
    scamTypeIds: ['brushing-rebate', 'online-part-time', 'loan-credit-card'],
    weight: 4,
  },
  unfreezing: {
    words: '要交保证金、解冻费',
    redFlagIds: ['unfreezing-fee'],
    scamTypeIds: ['loan-credit-card', 'game-trading', 'fake-investment'],
    weight: 4.5,
  },
  alarm: {
    words: '说我的账户、订单出了问题',
    redFlagIds: ['account-alarm'],
    scamTypeIds: ['fake-customer-service', 'fake-credit-record', 'campus-loan-cancellation'],
    weight: 2.5,
  },
  highReturn: {
    words: '说稳赚、保本、利息高',
    redFlagIds: ['high-return'],
    scamTypeIds: ['fake-investment', 'illegal-fundraising', 'elder-investment'],
    weight: 4,
  },
  stranger: {
    words: '加陌生人的微信、QQ，进群',
    redFlagIds: ['leave-platform'],
    scamTypeIds: ['brushing-rebate', 'fake-investment', 'fan-ticket'],
    weight: 2,
  },
  teacher: {
    words: '“老师”在群里收钱',
    redFlagIds: ['impersonation', 'personal-payee'],
    scamTypeIds: ['fake-teacher-fee'],
    weight: 2.5,
  },
  acquaintance: {
    words: '熟人、领导换了号来借钱',
    redFlagIds: ['impersonation', 'refuse-verification'],
    scamTypeIds: ['fake-leader-acquaintance'],
    weight: 4,
  },
  lecture: {
    words: '免费领鸡蛋、请我去听课',
    redFlagIds: ['free-gift-lecture'],
    scamTypeIds: ['health-product-lecture', 'elder-products', 'low-price-tour'],
    weight: 2.5,
  },
  cure: {
    words: '卖的东西什么病都能治',
    redFlagIds: ['miracle-cure'],
    scamTypeIds: ['health-product-lecture', 'elder-products'],
    weight: 4,
  },
  affection: {
    words: '网上认识的，先谈感情再谈钱',
    redFlagIds: ['affection'],
    scamTypeIds: ['online-romance', 'fake-investment'],
    weight: 4,
  },
  lendCard: {
    words: '要用我的银行卡收钱、走账',
    redFlagIds: ['lend-card'],
    scamTypeIds: ['online-part-time', 'loan-credit-card'],
    weight: 4.5,
  },
  details: {
    words: '要身份证、银行卡号，要刷脸',
    redFlagIds: ['personal-details'],
    scamTypeIds: ['loan-credit-card', 'elder-aid', 'pension-insurance-agent'],
    weight: 2.5,
  },
  mortgage: {
    words: '让我抵押房子、签委托书',
    redFlagIds: ['mortgage-home'],
    scamTypeIds: ['house-for-pension'],
    weight: 4,
  },
  paid: {
    words: '我已经转了钱、给了验证码',
    redFlagIds: ['transfer-money'],
    scamTypeIds: [],
    weight: 4,
  },
} as const satisfies Readonly<Record<string, Happening>>
export type HappeningId = keyof typeof HAPPENINGS
export const HAPPENING_IDS = Object.keys(HAPPENINGS) as readonly HappeningId[]

/** Log-odds of a call of which nothing is told. */
const BIAS = -1.7

/** What was tapped after a call, each counted once; nothing tapped finds nothing. */
export function checkHappenings(ids: readonly HappeningId[]): CheckResult {
  const chosen = HAPPENING_IDS.filter((id) => ids.includes(id))
  const evidence = chosen.map((id): Happening => HAPPENINGS[id])
  const scamTypeIds = likeliest(weightsOfTypes(evidence))
  return toResult({ bias: BIAS, evidence, scamTypeIds, matches: [], isMoneyGone: chosen.includes('paid') })
}

function weightsOfTypes(happened: readonly Happening[]): ReadonlyMap<ScamTypeId, number> {
  const weights = new Map<ScamTypeId, number>()
  for (const { scamTypeIds, weight } of happened) {
    for (const id of scamTypeIds) weights.set(id, (weights.get(id) ?? 0) + weight)
  }
  return weights
}
