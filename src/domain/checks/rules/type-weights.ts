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
    bigrams: '佣金任务一单商家做完接待单\n关注待员本金销量垫付单0福利三单\n做点赞务\n\n垫0返',
  },
  'fake-investment': {
    cues: { highReturn: 2, stockGroup: 4, stockTips: 4, schemes: 3, closedGroup: 2 },
    bigrams: '老师股票助理席位机构股\n中签涨停入金0%盈利证券股民亏损散户牛股%\n不收新股\n跟',
  },
  'fake-shopping': {
    cues: { shopping: 3 },
    bigrams: '发货货\n运费定金空箱箱押茅台0定空运下单二手疫苗走平付款不走全新布偶海关清仓关罚',
  },
  'fake-customer-service': {
    cues: { refund: 3, flight: 3, flightMoney: 3, autoCharge: 3, screen: 2, meeting: 2 },
    bigrams: '取消理赔客服航班消\n退款支付赔付改签包裹\n您补偿故障百万付宝您的屏幕旅客航空保障',
  },
  'loan-credit-card': {
    cues: { unfreezing: 2, loan: 3, raiseLimit: 4 },
    bigrams: '放款额度用卡信用贷款提额还款款能能力度0下款至0流水\n额\n无包装黑户\n黑万\n卡号',
  },
  'fake-credit-record': {
    cues: { screen: 2, meeting: 2, forged: 2, creditRecord: 4 },
    bigrams: '征信修复利率\n征逾期信中信修不良额度记录消除洗白人征注销名下您名影响账户央行规定',
  },
  'fake-leader-acquaintance': {
    cues: { payee: 2, borrowing: 3, newNumber: 3, moneyGone: 2, bareAccount: 4, landlord: 4 },
    bigrams: '我办房东公室房租我在不方帮我新号行0办公方便卡上到我听不是谁\n我我是号了\n小东\n',
  },
  'fake-police': {
    cues: { deport: 2, verifyAnew: 2, authority: 2, case: 4, safeAccount: 2 },
    bigrams: '公安局\n安局tcet医保保卡案\n名下笔录涉嫌的e市公诈骗案件检察入境理局里是你名',
  },
  'online-romance': {
    cues: { affection: 3, borrowing: 2, romance: 2 },
    bigrams: '结婚不好\n你宝贝缘分\n我离异帮我\n宝买两\n等寄给等我关费见面你\n让我我在维和会联',
  },
  'game-trading': {
    cues: { gameTrade: 4, closedGroup: 2, buyBack: 2 },
    bigrams: '皮肤充值游戏账号王者妈的防沉沉迷妈妈提现未成拿爸平台爸爸成年被冻爸妈冻结机扫密码',
  },
  'online-underworld': {
    cues: { underworld: 2, lendCard: 4, lostDevice: 2, pickUp: 2 },
    bigrams: '一天\n一四件件套话卡不用用你跑分飞机插上信号出租给你\n日就说腿\n租一说是就行\n插',
  },
  'fake-military-purchase': {
    cues: { forged: 2, military: 6 },
    bigrams: '采购后勤部队一批老板罐头厂家另外要订\n另消防帮忙武警供货起结队后自热0箱\n部板\n',
  },
  'elder-care-service': {
    cues: { elders: 2, callToPhone: 2, elderCare: 3 },
    bigrams: '床位养老每年不住入住颐养参观阿姨公寓老服接您居家上门家养观\n姨\n专车折\n补贴住每',
  },
  'elder-investment': {
    cues: { highReturn: 2, elders: 2, crowd: 2, elderCare: 4 },
    bigrams: '养老项目康养老项利息到期个养一年认购按月\n叔阿姨0万股权%\n王姐0%家人国企大米',
  },
  'elder-products': {
    cues: { elders: 2, lecture: 2, miracle: 4 },
    bigrams: '疗程个疗盒\n床垫货到到付血管吃了您上专家八\n断根磁疗降压祖传\n货一盒见效能量糖尿',
  },
  'house-for-pension': {
    cues: { elders: 2, elderCare: 2, tour: 2, house: 5 },
    bigrams: '房子以房养老房本房养\n房公证证处房产老金月给抵押子还每月住\n老房您住产证委托把房',
  },
  'pension-insurance-agent': {
    cues: { elders: 2, callToPhone: 2, pension: 5 },
    bigrams: '社保退休补缴性补次性月领代办挂靠一次养老休金0年参保职工老金人社领退工龄政策休\n',
  },
  'elder-aid': {
    cues: { elders: 2, grant: 3 },
    bigrams: '老人扶贫\n民高龄民政补贴补助民族政局贫款发放人发每人登记慰问\n残存折关爱族资善款',
  },
  'health-product-lecture': {
    cues: { elders: 2, lecture: 3, miracle: 3, gift: 3 },
    bigrams: '鸡蛋听课专家阿姨\n明健康教授带上血管养生叔阿产品\n带点半明天课\n\n听叔叔讲座北京',
  },
  'low-price-tour': {
    cues: { elders: 2, tour: 4 },
    bigrams: '日游旅行导游五日双飞港澳阳红夕阳专列桂林行社老年0日云南游\n\n夕酒店四天红专团费',
  },
  'collectibles': {
    cues: { underworld: 2, buyBack: 4, collecting: 5 },
    bigrams: '回购藏品邮票鉴定拍卖纪念图录价0估价买家香港成交年后发行的藏收藏套\n0套藏友出价',
  },
  'illegal-fundraising': {
    cues: { highReturn: 3, schemes: 2, pyramid: 3, elderCare: 2 },
    bigrams: '分红投了\n每作社认购投资天返0万\n投考察项目0天合伙商城目\n伙人0%始股拿0\n消',
  },
  'fake-teacher-fee': {
    cues: { teacherFee: 3, schoolNotice: 2 },
    bigrams: '家长孩子位家班主老师\n家学校主任校服学期教务\n孩长\n各位接龙群里务处\n各统一长您',
  },
  'campus-loan': {
    cues: { officialWay: 2, lendCard: 2, pickUp: 2 },
    bigrams: '分期生证学生学信信网同学校园\n学大学生专学长\n校园代还\n业绩\n同你0室友首付网账',
  },
  'campus-loan-cancellation': {
    cues: { meeting: 2, forged: 2, creditRecord: 3 },
    bigrams: '注销园贷校园学生额度生账注册贷账同学册过账户毕业\n同要注生身大学买房学你过校要改',
  },
  'game-account': {
    cues: { gameTrade: 3 },
    bigrams: '皮肤账号\n号成年未成游戏找回解除戏账永久密保申诉号我密码王者领皮全皮妈妈是未你妈',
  },
  'online-part-time': {
    cues: { easyWork: 3, brushing: 2, job: 3, workAnywhere: 2 },
    bigrams: '兼职入职在家打字薪0\n日\n招料押日结押金串珠手工点赞招聘\n一做满配音\n做工活字员',
  },
  'student-grant': {
    cues: { details: 2, giveCode: 2, schoolNotice: 2, grant: 3 },
    bigrams: '助学学金资助教育补助同学育局助中贫困生资\n同发放录取励志新生孩子行卡的助tm文界',
  },
  'fan-ticket': {
    cues: { tickets: 4, appointment: 2 },
    bigrams: '演唱唱会内场票\n粉丝后援援会面会两张见面签名\n票姐妹哥哥门票明星大麦名照连座座\n',
  },
  'other': {
    cues: { link: 2, bankPose: 2, points: 3, pointsForCash: 3, ownSite: 2, riskNotice: 2, album: 2, oddLink: 2, chosen: 2, prize: 2, lookAtThis: 3, codeNotice: 2 },
    bigrams: '\nc积分cc等奖omco兑换奖\nbc登录p\n幸运\n奖\nt您的领奖iccbtoop',
  },
}
