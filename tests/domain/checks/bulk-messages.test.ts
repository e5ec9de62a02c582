import { checkMessage } from '@/domain/checks/check-message'

const SWINDLES = [
  [
    'points for cash',
    '尊敬的农行客户，您账户有一万二千积分可兑换现金600元，请登录手机网 nh95-wap.com/a 领取，逾期清零',
  ],
  ['a lapsed key', '您的工行密码器今晚到期，请登入我行网站 icb-c.top 在线激活，以免停用'],
  [
    'a cancelled flight',
    '尊敬的旅客，您明天的航班因机械故障已取消，请联系客服 13800000000 改签，每人补偿300元',
  ],
  ['an album', '老李，我们上次聚会的相册做好了，你看看 pic-q.cc/k'],
  ['a stock group', '前敢死队操盘手建群，每日公布涨停牛股，不收费，人满即封，加QQ 123456789'],
  ['a prize', '恭喜！您被好声音栏目组抽选为场外幸运观众，获得奖金和笔记本一台，请进 hsy-tv.com 领取'],
  ['work for a good credit', '您的网购信誉良好，诚邀您来刷单兼职，手机在家就能做，详情QQ 123456789'],
] as const

const ADVERTS = [
  ['a sale', '【百货大楼】周年庆全场折上折，满300减50，凭短信到店领礼品一份，退订回T'],
  ['points for goods', '【中国移动】您的积分可到营业厅兑换话费或电子券，详询客户经理，退订回TD'],
  ['a fund', '新基金火热发行中，1000元起购，各网点有售，基金有风险，投资需谨慎'],
  ['a coupon with a link', '旗舰店会员日，优惠券已到账，戳 shop.example/a 领取，包邮，退订回N'],
] as const

describe('checks: messages sent to thousands at once', () => {
  it.each(SWINDLES)('takes %s for a swindle', (_, text) => {
    expect(checkMessage(text).verdict).toBe('likelyScam')
  })

  it.each(ADVERTS)('takes %s for no swindle', (_, text) => {
    expect(checkMessage(text).verdict).toBe('nothingFound')
  })
})
