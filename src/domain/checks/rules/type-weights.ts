/* eslint-disable max-len -- made by a program */
import type { ScamTypeId } from '../../shared/taxonomy'
import type { CueId } from './cues'

type TypeWeights = {
  readonly cues: Readonly<Partial<Record<CueId, number>>>
  /** One after the other. */
  readonly bigrams: string
}

/** Made by `npm run fit` from the development messages: what is likelier in one type of scam than in all others. */
export const TYPE_WEIGHTS: Readonly<Record<ScamTypeId, TypeWeights>> = {
  'brushing-rebate': {
    cues: { easyWork: 2, brushing: 4, goodCredit: 3, workAnywhere: 2 },
    bigrams: '佣金任务一单商家做完接待关注待员单\n本金销量垫付单0福利三单点赞务\n\n做\n垫0返',
  },
  'fake-investment': {
    cues: { highReturn: 2, stockGroup: 4, stockTips: 4, schemes: 3, closedGroup: 2 },
    bigrams: '老师股票助理席位机构中签涨停股\n盈利入金0%证券亏损散户牛股股民不收新股0u%\n',
  },
  'fake-shopping': {
    cues: { shopping: 3 },
    bigrams: '发货货\n运费付款茅台不走定金二手空箱箱押全新空运到付0定邮\n款后疫苗下单信转布偶',
  },
  'fake-customer-service': {
    cues: { refund: 3, flight: 3, flightMoney: 3, autoCharge: 3, screen: 3, meeting: 2 },
    bigrams: '取消理赔客服航班消\n支付赔付退款改签包裹故障\n您补偿付宝百万您的屏幕旅客航空保障',
  },
  'loan-credit-card': {
    cues: { unfreezing: 2, loan: 3, raiseLimit: 4 },
    bigrams: '放款额度用卡信用提额贷款还款款能度0能力下款至0流水\n额黑户\n无\n黑包装卡号万\n',
  },
  'fake-credit-record': {
    cues: { screen: 2, meeting: 2, forged: 2, creditRecord: 4 },
    bigrams: '征信修复\n征利率信中逾期信修不良额度洗白人征注销记录消除名下您名影响央行东金规定',
  },
  'fake-leader-acquaintance': {
    cues: { payee: 2, borrowing: 2, newNumber: 3, moneyGone: 2, bareAccount: 4, landlord: 4 },
    bigrams: '我办房东公室房租行0不方我在新号帮我办公方便卡上听不是谁号了我是\n小到我\n我是房',
  },
  'fake-police': {
    cues: { deport: 2, verifyAnew: 2, authority: 2, case: 4, safeAccount: 2 },
    bigrams: '公安局\n安局tcet医保案\n保卡名下笔录涉嫌的e市公诈骗案件\ne检察入境理局你名',
  },
  'online-romance': {
    cues: { affection: 3, borrowing: 2, romance: 2 },
    bigrams: '见面离异宝贝等我结婚\n我\n你帮我不好我的你\n买两缘分\n宝亲爱爱的\n等我在海关你能',
  },
  'game-trading': {
    cues: { gameTrade: 4, closedGroup: 2, buyBack: 2 },
    bigrams: '皮肤充值游戏王者平台账号提现交易防沉沉迷要充被冻妈的拿爸金币妈妈冻结卖家买家解冻',
  },
  'online-underworld': {
    cues: { underworld: 2, lendCard: 3, warning: 2, lostDevice: 2 },
    bigrams: '一天四件话卡\n一件套跑分飞机出租不用信号用你\n日给你\n跑\n插插上给0你0天结说是',
  },
  'fake-military-purchase': {
    cues: { forged: 2, military: 5 },
    bigrams: '采购后勤部队一批老板罐头另外厂家要订消防\n另帮忙供货武警起结队后自热0箱\n部司务',
  },
  'elder-care-service': {
    cues: { elders: 2, callToPhone: 2, elderCare: 3 },
    bigrams: '床位养老每年不住入住颐养参观阿姨公寓老服居家接您上门家养专车住每观\n补贴折\n务卡',
  },
  'elder-investment': {
    cues: { highReturn: 2, elders: 2, crowd: 2, elderCare: 3 },
    bigrams: '养老项目老项康养一年0万个养利息到期阿姨认购旅居\n叔基地退休万起\n养分红股权%\n',
  },
  'elder-products': {
    cues: { elders: 2, lecture: 2, miracle: 4 },
    bigrams: '疗程个疗床垫货到盒\n专家吃了到付血管\n货糖尿尿病一盒老年断根磁疗降压祖传排毒八\n',
  },
  'house-for-pension': {
    cues: { elders: 2, elderCare: 2, tour: 2, house: 5 },
    bigrams: '房子以房房本房养养老\n房公证房产证处抵押老金月给产证子还老房住\n评估每月您住把房',
  },
  'pension-insurance-agent': {
    cues: { elders: 2, pension: 5 },
    bigrams: '社保补缴退休性补老保养老月领次性挂靠老金代办户口窗口一次参保工龄休金政策职工休\n',
  },
  'elder-aid': {
    cues: { elders: 2, grant: 3 },
    bigrams: '老人扶贫\n民民政高龄补助补贴民族政局贫款发放人发慰问\n残登记关爱每人族资存折精准',
  },
  'health-product-lecture': {
    cues: { elders: 2, lecture: 3, miracle: 3, gift: 3 },
    bigrams: '鸡蛋听课专家阿姨健康\n明教授带上血管养生叔阿点半\n带产品课\n\n听明天叔叔讲座免费',
  },
  'low-price-tour': {
    cues: { appointment: 2, tour: 4 },
    bigrams: '日游导游旅行旅游0日酒店桂林双飞行社五日团费游\n港澳不买云南专列阳红全包三亚签证',
  },
  'collectibles': {
    cues: { underworld: 2, schoolNotice: 2, buyBack: 3, collecting: 5 },
    bigrams: '回购藏品邮票鉴定纪念拍卖图录价0估价买家成交香港发行的藏收藏套\n年后0套藏友出价',
  },
  'illegal-fundraising': {
    cues: { highReturn: 2, schemes: 2, pyramid: 3, elderCare: 2 },
    bigrams: '分红作社0万认购\n每投了0%投资\n投始股合伙%\n一年考察原始项目万起月返上市天返',
  },
  'fake-teacher-fee': {
    cues: { newNumber: 2, teacherFee: 3, schoolNotice: 2 },
    bigrams: '家长孩子班主位家老师学校\n孩\n家主任学期教务校服群里长\n长您各位班级名师育局师\n',
  },
  'campus-loan': {
    cues: { officialWay: 2, loan: 2, lendCard: 2 },
    bigrams: '分期学信信网生证学生校园\n学同学\n校室友大学还\n\n同导员学长你0业绩生专辅导园代',
  },
  'campus-loan-cancellation': {
    cues: { meeting: 2, forged: 2, creditRecord: 3 },
    bigrams: '注销园贷校园学生额度生账注册贷账册过同学账户毕业要注生身\n同大学过校要改买房度\n',
  },
  'game-account': {
    cues: { gameTrade: 3 },
    bigrams: '皮肤账号游戏成年找回未成\n号密码解除号密肤\n租号密保号被永久戏账申诉小朋领皮王者',
  },
  'online-part-time': {
    cues: { easyWork: 3, brushing: 2, job: 3, workAnywhere: 3 },
    bigrams: '兼职入职在家打字薪0料押\n招\n日日结串珠手工押金点赞招聘做满配音\n做工活字员千字',
  },
  'student-grant': {
    cues: { details: 2, giveCode: 2, schoolNotice: 2, grant: 3 },
    bigrams: '助学学金资助教育补助同学育局助中贫困生资发放励志录取\n同新生的助行卡文界界面tm',
  },
  'fan-ticket': {
    cues: { tickets: 4, appointment: 2 },
    bigrams: '演唱唱会内场票\n粉丝后援援会面会两张签名见面\n票姐妹哥哥门票明星大麦连座会内代抢',
  },
  'other': {
    cues: { link: 2, bankPose: 2, points: 3, pointsForCash: 3, ownSite: 2, riskNotice: 2, album: 2, oddLink: 2, recovery: 2, chosen: 2, prize: 2, lookAtThis: 3, codeNotice: 2 },
    bigrams: '积分等奖兑换奖\n登录\n奖您的领奖幸运奖金\n\n用户二等抽奖周年将于栏目现金银行登陆',
  },
}
