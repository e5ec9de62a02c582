import type { CheckStep, CheckVerdict } from '@/domain/checks/check'
import type { LinkWarning } from '@/domain/checks/link'
import type { RedFlagId, ScamTypeId } from '@/domain/shared/taxonomy'

/** Asking about a message or a call. */
export const checkWords = {
  title: '查一查',
  waysLabel: '查什么',
  ways: { message: '短信、聊天', call: '接了电话' },
  messageLabel: '把短信、聊天粘到这里',
  messageLabelElder: '粘到这里',
  paste: '粘贴并查',
  nothingToPaste: '还没有复制过文字。先去复制那条消息，再回来点一下。',
  pasteRefused: '这里不能自动粘贴。请长按上面的框，再点“粘贴”。',
  scan: '扫二维码',
  scanOnWeb: '二维码图片',
  noCode: '没认出二维码。换一张清楚些的图再试。',
  private: '只在这部手机上看，不上传，也不保存',
  callLabel: '电话里发生了什么？能选几样选几样',
  callLabelElder: '电话里说了什么',
  check: '查一查',
  nothingTyped: '先粘一段话。要是接了电话，点上面的“接了电话”。',
  nothingChosen: '先点一样发生了的事。',
} as const

export const verdictWords: Record<CheckVerdict, string> = {
  likelyScam: '很像骗局',
  unsure: '拿不准',
  nothingFound: '没发现常见骗术',
}

/** The tricks as people call them; the official names are those of a statistic, some mere fields: 收藏品. */
export const trickNames: Record<Exclude<ScamTypeId, 'other'>, string> = {
  'brushing-rebate': '刷单返利',
  'fake-investment': '虚假投资理财',
  'fake-shopping': '虚假购物',
  'fake-customer-service': '冒充客服退款',
  'loan-credit-card': '贷款、办信用卡骗局',
  'fake-credit-record': '拿征信吓唬人',
  'fake-leader-acquaintance': '冒充领导、熟人',
  'fake-police': '冒充公检法',
  'online-romance': '网恋交友骗局',
  'game-trading': '买卖游戏账号骗局',
  'online-underworld': '裸聊敲诈、网上赌博',
  'fake-military-purchase': '冒充军警来采购',
  'elder-care-service': '养老院会员卡骗局',
  'elder-investment': '养老投资骗局',
  'elder-products': '卖“养老神器”',
  'house-for-pension': '假的“以房养老”',
  'pension-insurance-agent': '花钱办退休、补社保',
  'elder-aid': '假养老补贴',
  'health-product-lecture': '免费听课卖保健品',
  'low-price-tour': '低价游骗购物',
  collectibles: '收藏品高价回购',
  'illegal-fundraising': '高息集资',
  'fake-teacher-fee': '冒充班主任收费',
  'campus-loan': '校园贷、培训贷',
  'campus-loan-cancellation': '注销校园贷',
  'game-account': '免费送皮肤骗局',
  'online-part-time': '网上兼职骗局',
  'student-grant': '冒充发助学金',
  'fan-ticket': '追星抢票骗局',
}

/** What a check found, and what to do about it. */
export const checkResultWords = {
  found: (flags: number, trick: string) => `对上 ${flags} 种骗人的手法，像是“${trick}”`,
  foundUnnamed: (flags: number) => `对上 ${flags} 种骗人的手法`,
  foundByWording: '没有哪个词特别，可整段话的说法和骗局很像',
  foundElder: (trick: string) => `像是“${trick}”`,
  maybe: '有些地方像骗术，还说不准。',
  nothing: '没发现，不等于没问题。',
  now: '现在只做一件事',
  why: '为什么这么说',
  whatWasChecked: '您查的是这条',
  whyLinks: '里面的网址通到哪里',
  shortened: '这段话很长，只显示了要紧的几处。',
  flag: (flag: string, why: string) => `${flag}。${why}`,
  spoken: (verdict: string, second: string) => `${verdict}，${second}`,
  betweenWords: '、',
  trick: (trick: string) => `常见于：${trick}`,
  guide: '看这种骗术怎么演',
  guideAlike: '看一种相近的骗术怎么演',
  share: '让家人帮我看看',
  shareSecond: '只发结论，不发原文',
  shared: '发出去了。',
  shareCopied: '已复制，到聊天里粘贴给家人。',
  notShared: '没发出去，请再点一次。',
  report: '我要举报',
  reportSecond: '查到的会带过去，加密后才发出',
  again: '再查一条',
  stayedHere: '这些只在这部手机上看过，没有上传',
} as const

/** The one thing to do next. */
export const checkStepWords: Record<CheckStep, { readonly words: string; readonly press: string }> = {
  rescue: { words: '钱或验证码已经给出去了？先停下，我们一步一步来。', press: '我被骗了，怎么办' },
  stopAndAsk: {
    words: '别转账，别点链接，别报验证码。先挂断，再打 96110，有人帮您看。',
    press: '打 96110 问一问',
  },
  askOfficially: { words: '别用消息里的电话和网址。自己找官方电话，问一句。', press: '看看该打哪个电话' },
  stayCareful: { words: '往后要是提到转钱、验证码、下载软件，就停下来，再查一次。', press: '再查一条' },
}

/** Where to ask whoever the message says it comes from. */
export const officialWords = {
  title: '官方电话这样找',
  close: '关上',
  ways: [
    '银行：打银行卡背面的电话',
    '快递、网店：进它自己的 App，找客服',
    '老师、领导、亲友：打您原来存的号码',
  ],
  call: (number: string, name: string) => `${number} ${name}`,
} as const

/** Where a link really leads. */
export const linkWords = {
  leadsTo: '真正通到',
  readDomain: '看网址只看这一截，前后写得再像也不算。',
  nothingOdd: '没看出特别的地方。不认识的网址，还是别点。',
  more: (count: number) => `还有 ${count} 个网址没有列出。`,
} as const

/** What is odd about a link, in a sentence. */
export const linkWarningWords: Record<LinkWarning, string> = {
  shortLink: '短网址，看不出真正通到哪里。',
  ipAddress: '只有一串数字，没有名字。正规网站不这样。',
  punycode: '用了外文字母，装成别的网址。',
  lookAlike: '装成官方网址，其实不是。',
  port: '带着特殊的端口号，正规网站很少这样。',
  userInfo: '“@”前面的字是骗人看的，不算数。',
  notHttps: '没有加密，填的东西别人看得到。',
  download: '点了会直接下载软件。',
  deepSubdomain: '前面故意写得很长，把真正的网址挤到后面。',
}

/** 帮我看看: what the family is sent, and what they see. */
export const checkCardWords = {
  title: '帮我看看',
  message: (verdict: string) => `帮我看看：有条消息，查出来“${verdict}”`,
  lead: '家人查了一条消息，想请您一起拿主意。原文没有发来。',
  flagsTitle: '查出来的骗人手法',
  noFlags: '没对上常见的骗人手法。没发现，不等于没问题，还是问一句好。',
  callTitle: '现在给家人打个电话',
  callLead: '用平时的号码打过去，可以这样说：',
  say: {
    likelyScam: [
      '你先什么都别点，也别转钱。',
      '这事我陪你一起弄清楚，不急。',
      '要是已经转了，我们马上打 110。',
    ],
    unsure: ['先别急着回，也别转钱。', '你念给我听听，我们一起看。'],
    nothingFound: ['你收到的是什么，念给我听听？', '要钱、要验证码的，都先问我一声。'],
  } satisfies Record<CheckVerdict, readonly string[]>,
  ask: '打 96110 一起问',
  checkToo: '我也查一条',
} as const

/** Why a red flag is one. */
export const flagReasons: Record<RedFlagId, string> = {
  'transfer-money': '一提转钱就停下，先问家人。',
  'safe-account': '公安、银行都没有“安全账户”。',
  secrecy: '正当的事，不怕告诉家里人。',
  urgency: '催得越急，越要停一停。',
  threat: '真办案会当面出示证件，不在电话里吓人。',
  'screen-sharing': '等于把密码和验证码给他看。',
  'unknown-app': '正规软件在应用商店里下载。',
  'unknown-link': '点进去可能是假网站，什么都别填。',
  'verification-code': '验证码就是钥匙，谁要都不给。',
  'advance-payment': '先要您交钱的，多半拿不回来。',
  'unfreezing-fee': '交了一笔，还会有下一笔。',
  'high-return': '没有又保本又赚得多的好事。',
  'too-generous': '白给的好处，后面等着要钱。',
  'small-bait': '先让您赚一点，是为了让您投更多。',
  'leave-platform': '离开了平台，平台就管不了他。',
  impersonation: '头像、名字、号码都能造假。',
  'personal-payee': '单位收钱，不用个人账户。',
  'forged-document': '网上发来的证件、文书能造假。',
  'miracle-cure': '没有什么能包治百病。',
  'free-gift-lecture': '领东西是幌子，后面要卖东西。',
  affection: '没见过面就谈钱，先跟家人说说。',
  'crowd-pressure': '群里叫好的，可能是一伙的。',
  'lend-card': '借出去可能成了帮凶，要担责任。',
  'refuse-verification': '不让核实，就更要核实。',
  'account-alarm': '自己打官方电话问，不用他给的号码。',
  'personal-details': '给出去，别人就能冒充您。',
  'mortgage-home': '签字前，先让家里人看过。',
  'disguised-words': '骗子用怪字，是怕被系统拦下。',
}
