import type { Cues } from './rule'

/** Money that is to go, or that is promised. */
export const MONEY_CUES = {
  safeAccount: {
    flag: 'safe-account',
    types: ['fake-police', 'fake-credit-record'],
    weight: 5,
    says: ['安全账户', '安全帐户', '监管账户', '核查账户', '清查账户', '公证账户', '共管账户', '安全卡'],
  },
  moneyGone: {
    flag: 'transfer-money',
    weight: 2,
    says: ['我已经转了', '我转过去了', '钱已经转过去', '我把验证码给', '我刚转', '我被骗了'],
  },
  pay: { flag: 'transfer-money', weight: 0.7, says: ['<pay>', '扫码付|扫这个码|收款码|付款码'] },
  payee: {
    flag: 'personal-payee',
    weight: 1.8,
    says: [
      '<pay>…卡上|这张卡|这个卡|此卡|新卡|老婆卡|爱人卡|个人卡|这个账户|这个账号|我账户',
      '户名|收款人|账号|卡号|帐号|工行|农行|建行|中行|邮政|农业银行|工商银行|建设银行|信用社…{card}',
      '卡号…户名|姓名',
    ],
  },
  landlord: {
    flag: 'impersonation',
    types: ['fake-leader-acquaintance'],
    weight: 1.2,
    says: ['房东|房租|租金…卡|账户|账号|号码|换了', '我是…房东'],
  },
  unfreezing: {
    flag: 'unfreezing-fee',
    types: ['loan-credit-card', 'brushing-rebate', 'fake-investment', 'game-trading'],
    weight: 3.2,
    says: [
      '解冻费|解冻金|解冻资金|解冻保证金|激活费|激活金|认证金|验证金|诚意金|会员费|工本费…到账|放款|提现|领|返|退|下款|解冻|激活',
      '解冻',
      '冻结…保证金|交|缴|充值|转入|存入',
      '卡号填错|卡号错误|卡号输错|账号输错|账号填错|流水不足|流水不够|刷流水|走流水|做流水|包装流水|还款能力|信誉分|信用分不足',
      '保证金|税金|个人所得税|个税|手续费|担保金…提现|提款|提出|放款|下款|才能|退还|返还',
      '提现|放款|下款…保证金|税金|个人所得税|手续费|担保金|保险费',
      '<pay>…保证金|解冻|认证费|担保金',
    ],
  },
  advance: {
    flag: 'advance-payment',
    weight: 1.5,
    says: [
      '先交|先付|先缴|先转|先打|先充|先垫|预付|预交|垫付|垫资|垫一下|提前交',
      '定金|押金|订金|诚意金|报名费|材料费|资料费|培训费|体检费|服装费|制卡费|鉴定费|手续费|服务费|工本费|公证费|邮寄费',
    ],
  },
  highReturn: {
    flag: 'high-return',
    types: ['fake-investment', 'elder-investment', 'illegal-fundraising'],
    weight: 2.4,
    says: [
      '稳赚|包赚|保赚|保本|零风险|无风险|0风险|稳赢|必赚|必涨|稳定盈利|躺赚|躺着赚|翻倍|翻番|高回报|高收益|稳定收益',
      '日收益|月收益|周收益|日息|月息|日利|周利|收益率|回报率|胜率|分红|返利|利润|收益|利息|盈利…{percent}',
      '{percent}…日收益|月收益|回报|分红|返利|胜率|利润',
      '每天|每日|每月|天天|按月|按天|日日…分红|返现|返利|返本|返息|领钱|返{money}|返还',
      '翻…倍',
    ],
  },
  stockTips: {
    flag: 'leave-platform',
    types: ['fake-investment'],
    weight: 2.2,
    says: [
      '荐股|牛股|妖股|黑马股|涨停|内幕消息|内部消息|内幕|主力|抄底|带单|跟单|喊单|布局|实盘|操盘|庄家',
      '老师|导师|讲师|助理|分析师|教授…带|推荐|指导|讲解|股票|跟着|行情|布局',
      '免费…诊股|股票|选股|荐股',
      '跟着…操作|买|投|做单|下单',
    ],
  },
  schemes: {
    flag: 'high-return',
    types: ['fake-investment', 'illegal-fundraising'],
    weight: 1.3,
    says: [
      'usdt|虚拟币|虚拟货币|数字货币|区块链|泰达币|外汇|期货|原油|现货|原始股|币圈|挖矿|矿机|新币|量化|数字资产|元宇宙|股权|众筹',
      '投资|理财|入股|认购|认筹|项目…平台|老师|群|收益|回报|名额|加|app|分红',
    ],
  },
  pyramid: {
    flag: 'crowd-pressure',
    types: ['illegal-fundraising', 'fake-investment'],
    weight: 2,
    says: [
      '下级|下线|推荐奖|推广奖|团队奖|团队收益|拉人头|直推|静态收益|动态收益|消费返|全返|县级代理|推荐一人|推荐人|裂变|三级',
      '推荐|邀请|拉…一个|一人|好友…奖|返|提成|{percent}|{money}',
    ],
  },
  brushing: {
    flag: 'advance-payment',
    types: ['brushing-rebate', 'online-part-time'],
    weight: 2.8,
    says: [
      '刷单|刷信誉|刷销量|刷好评|刷流量|派单|福利单|联单|连单|大单|做单|任务单|补单|复合单|抢单|垫单|连环单',
      '任务|点赞|关注|打榜|投票|评论|助力…佣金|返|提现|立结|红包|元|{money}',
      '佣金…立返|秒到|日结|返|提现|结算|{percent}|本金',
      '本金…佣金|一起返|返还|立返|秒返',
    ],
  },
  easyWork: {
    flag: 'too-generous',
    types: ['online-part-time', 'brushing-rebate'],
    weight: 1.6,
    says: [
      '日赚|日入|月入|日薪|时薪|日结|一天|每天|每单|一单|一小时…{money}|几百|上千|过万|上万',
      '日赚|日入|躺赚|轻松赚|日进|轻松月入|副业|兼职',
      '在家|宝妈|学生党|手机|动动手指|业余时间|时间自由…赚|兼职|操作|{money}',
      '打字员|点赞员|录入员|试玩|抄写|手工活|串珠|配音|刷脸…元|{money}|佣金|日结|在家|兼职',
    ],
  },
  loan: {
    flag: 'too-generous',
    types: ['loan-credit-card'],
    weight: 2,
    says: [
      '无抵押|免抵押|无需抵押|不看征信|不查征信|不上征信|黑户|花户|秒批|秒下|秒到账|当天放款|当日放款|当天下款|包下款|下款|包过|低息|零门槛|凭身份证|身份证即可|只需身份证|无担保|免担保|免审核',
      '贷款|借款|借钱|额度|备用金|资金周转…秒|利息|利率|联系|加|到账|申请|放款|领取|身份证|急速|极速',
      '代办|强开|提额|套现|垫还…信用卡|花呗|借呗|额度|白条|贷款|大额',
    ],
  },
  lendCard: {
    flag: 'lend-card',
    types: ['online-underworld', 'online-part-time'],
    weight: 3.5,
    says: [
      '收购|回收|高价收|出租|租借|租用|租|借用|长期收|买卖|出售|收…银行卡|电话卡|手机卡|对公账户|对公户|微信号|支付宝账号|四件套|u盾|实名卡|营业执照|抖音号|公众号|储蓄卡|qq号',
      '跑分|卡农|代收款|走账|过账|帮…取现|收款转出|取现|刷脸转|一套…{money}',
      '用你的|用您的|借你|借我|借一下…卡|账户|收款|微信号',
    ],
  },
  recovery: {
    flag: 'advance-payment',
    types: ['online-underworld'],
    weight: 3,
    says: [
      '追回|追款|挽损|追损|挽回|找回|拦截…资金|损失|被骗|钱|款|收费|服务费',
      '被骗…追回|追款|追损|挽回|找回|反攻|拦截|律师|黑客',
    ],
  },
} as const satisfies Cues
