/**
 * The scam types every guide, question, check, alert and tip refers to.
 * Sources: the police platform's twelve classes, the elder-fraud six with their subtypes, the campus seven.
 */
export const SCAM_TYPES = {
  'brushing-rebate': '刷单返利',
  'fake-investment': '虚假网络投资理财',
  'fake-shopping': '虚假购物、服务',
  'fake-customer-service': '冒充电商物流客服',
  'loan-credit-card': '贷款、代办信用卡',
  'fake-credit-record': '虚假征信',
  'fake-leader-acquaintance': '冒充领导、熟人',
  'fake-police': '冒充公检法及政府机关',
  'online-romance': '网络婚恋、交友',
  'game-trading': '网络游戏产品虚假交易',
  'online-underworld': '网黑案件',
  'fake-military-purchase': '冒充军警购物',
  'elder-care-service': '提供“养老服务”',
  'elder-investment': '投资“养老项目”',
  'elder-products': '销售“养老产品”',
  'house-for-pension': '“以房养老”',
  'pension-insurance-agent': '代办“养老保险”',
  'elder-aid': '“养老帮扶”',
  'health-product-lecture': '保健品会销',
  'low-price-tour': '低价游',
  collectibles: '收藏品',
  'illegal-fundraising': '非法集资',
  'fake-teacher-fee': '冒充班主任收费',
  'campus-loan': '校园贷、培训贷',
  'campus-loan-cancellation': '注销校园贷',
  'game-account': '游戏账号',
  'online-part-time': '网上兼职',
  'student-grant': '助学金',
  'fan-ticket': '追星票务',
  other: '其他',
} as const
export type ScamTypeId = keyof typeof SCAM_TYPES
export const SCAM_TYPE_IDS = Object.keys(SCAM_TYPES) as readonly ScamTypeId[]

/** The tell-tale moves that people can learn to hear; the words are what is shown beside a mark. */
export const RED_FLAGS = {
  'transfer-money': '让您转账、汇款',
  'safe-account': '转到“安全账户”',
  secrecy: '不让告诉别人',
  urgency: '催您马上办',
  threat: '拿案件、处罚吓您',
  'screen-sharing': '共享屏幕',
  'unknown-app': '下载陌生软件',
  'unknown-link': '点陌生链接、扫陌生码',
  'verification-code': '要验证码、密码',
  'advance-payment': '先交钱、先垫付',
  'unfreezing-fee': '交“解冻费”“保证金”',
  'high-return': '保本高收益',
  'too-generous': '好处大得不合理',
  'small-bait': '先给点小甜头',
  'leave-platform': '离开平台私下聊',
  impersonation: '冒用身份、头像、名字',
  'personal-payee': '收款的是个人',
  'forged-document': '网上出示证件、文书',
  'miracle-cure': '包治百病',
  'free-gift-lecture': '免费礼品引去听课',
  affection: '先谈感情再谈钱',
  'crowd-pressure': '有托儿跟着起哄',
  'lend-card': '借用银行卡、电话卡、账号',
  'refuse-verification': '不让您核实',
  'account-alarm': '说您的账户、订单出了问题',
  'personal-details': '要身份证、银行卡号、刷脸',
  'mortgage-home': '让您抵押房子、签委托书',
  'disguised-words': '用怪字、符号躲检查',
} as const
export type RedFlagId = keyof typeof RED_FLAGS
export const RED_FLAG_IDS = Object.keys(RED_FLAGS) as readonly RedFlagId[]

export const AUDIENCES = { elder: '长辈', student: '学生', parent: '家长', citizen: '群众' } as const
export type Audience = keyof typeof AUDIENCES
export const AUDIENCE_IDS = Object.keys(AUDIENCES) as readonly Audience[]
