import type { Cues } from './rule'

/** What is sent to thousands of numbers at once, often from a false base station and in a bank's name. */
export const BULK_CUES = {
  bankPose: {
    weight: 0.3,
    says: [
      '工行|建行|农行|中行|交行|招行|邮储|工银|兴行|工商用户|建设用户|银联',
      '工商银行|建设银行|农业银行|中国银行|交通银行|招商银行|邮政储蓄|邮政银行|兴业银行|光大银行|浦发银行|中信银行',
      '华夏银行|平安银行|民生银行|广发银行|我行|网银|网上银行|手机银行|密码器|信用卡',
    ],
  },
  expiring: {
    flag: 'account-alarm',
    types: ['fake-customer-service'],
    weight: 1.2,
    says: [
      '密码器|网银|网上银|手机银行|手机银|证书|实名|账户|帐户|账号|银行卡|信用卡…失效|过期|到期|停用|冻结|暂停使用|限制使用|异常',
      '失效|过期|停用|冻结|异常…登录|登陆|登入|升级|激活|补录|核实',
    ],
  },
  verifyAnew: {
    flag: 'account-alarm',
    types: ['fake-customer-service'],
    weight: 1.6,
    says: [
      '补录|证书效验|效验|重新激活|在线激活|升级激活|实名激活|激活升级|重新认证|重新签约|升级维护|防护升级',
      '再次开通|维护更新|更新升级|网银升级|进行升级|进行激活|进行认证|验证升级|提示核实|信息核实',
    ],
  },
  pointsForCash: {
    flag: 'too-generous',
    types: ['fake-customer-service'],
    weight: 1.8,
    says: ['积分|理财金…现金|兑现|{money}|查询领取', '兑换|领取…现金|现金礼包|现金红包', '密码器|网银…积分'],
  },
  ownSite: {
    flag: 'unknown-link',
    weight: 1.2,
    says: [
      '手机网|手机网址|手机访问|我行网址|我行网站|我行手机|管理网站|指定网站|维护网站|官网|网址…{link}',
      '登陆|登入|登|访问|进入|请进|请上|详进|详入|详点|手机打开|前往…{link}',
    ],
  },
  raiseLimit: {
    flag: 'too-generous',
    types: ['loan-credit-card'],
    weight: 1.4,
    says: [
      '提额|永久额度|固定额度|信用额度|提升额度|提高额度',
      '额度…提升|提高|上调|永久|调整',
      '信用卡…指标|可办|包下|无前期|办理提升',
    ],
  },
  serviceOnMobile: {
    flag: 'impersonation',
    types: ['fake-customer-service'],
    weight: 1.3,
    says: [
      '客服|专线|客服热线|专属客服|服务热线|票务中心…{phone}',
      '解冻|恢复使用|恢复正常|当日调整…{phone}',
      '{phone}…解冻|改签|退票|改期|恢复',
    ],
  },
  flight: {
    flag: 'account-alarm',
    types: ['fake-customer-service'],
    weight: 1.4,
    says: ['航班…取消|停飞|不能起飞|无法正常起飞|暂停起飞', '机械故障|起落架|空域|导航系统'],
  },
  flightMoney: {
    flag: 'too-generous',
    types: ['fake-customer-service'],
    weight: 1.6,
    says: [
      '补偿|赔偿|赔付|返还|误机费|延误费|延误补偿…{money}|旅客',
      '{money}…延误|误机|工本费',
      '误机费|误机款|延误补偿',
    ],
  },
  lookAtThis: {
    flag: 'unknown-link',
    types: ['other'],
    weight: 3.4,
    says: [
      '相册|影集|影像|录像|录相|照片|视频|纪念册|留念照|通讯录|联系录|上新闻|怎么回事|这是谁|传到网上…{link}',
      '瞧|看完|看看|自己看|看下|看一下|是你吧…{link}',
      '{link}…打开自己看|你打开|保存方便|保存一下|班里整理',
    ],
  },
  stockGroup: {
    flag: 'high-return',
    types: ['fake-investment'],
    weight: 1.8,
    says: [
      '操盘手|抄盘手|操盘大师|操盘高手|操盘团队|敢死队|老股民|退休操盘|分析师|股票老师|名师…群|带队|建|公布|推荐|召集|发起|独创|免费',
      '牛股|金股|妖股|龙头股|涨停股|股票|荐股|个股…公布|推荐|免费|布局|验证|建仓|分享|诊断|必涨|拉升',
      '公布|推荐|免费|布局|每日|领取|公开…牛股|金股|妖股|涨停|拉升',
      '股民|股友|散户|抱团取暖|狙击主力|狙击涨停|当韭菜|自营盘',
      '必涨|不涨退群|不涨剁手|抓涨停|涨不停|买涨买跌|集体建仓|超级金股|配资|决策天机',
    ],
  },
  closedGroup: {
    flag: 'leave-platform',
    types: ['fake-investment'],
    weight: 1.4,
    says: [
      '满即封|人满封|满封群|群满|封群|限额进群|进群口令|进群填写|验证必填|验证码必填',
      '绝不收费|不收费|全免费|不分成|免费…验证|口令|暗号|人满|群|加老师',
      '加老师|群主',
    ],
  },
  chosen: {
    flag: 'too-generous',
    types: ['fake-shopping', 'other'],
    weight: 2.2,
    says: [
      '抽选|选为|选中|被选|评为|定为|指定你|抽到…幸运|用户|观众|等奖|之星|场外|互动者|活动号|可领取|大奖',
      '抽选|选中|获得|已获得|将得到|将获|送你|获…笔记本|苹果电脑|电脑|macbook|奖金',
      '场外…幸运|观众|之星|最佳|用户',
      '栏目组|栏目|跑吧|奔跑吧|跑男|新歌声|好声音|新声音|爸爸去哪儿|出彩…抽选|选|幸运|等奖|提供|场外',
      '领取码|认领码|验收码|查领|输入验收|登入码|查取',
    ],
  },
  lettersAsDigits: {
    flag: 'too-generous',
    weight: 2,
    says: ['oooo|ioooo|loooo|iooo|looo', '得|获|送|到|待遇|领取…l0000|i0000|ioo|loo'],
  },
  goodCredit: {
    flag: 'too-generous',
    types: ['brushing-rebate', 'online-part-time'],
    weight: 1.6,
    says: [
      '信誉|信用|购物|网购|买家|好评…良好|极好|很好…聘|邀|请您|工作|提供|店|刷',
      '诚聘|聘您|邀您|邀请您|诚邀|请您|请您来|参加…工作|兼职|刷单|刷|店铺|我店',
      '刷单|刷信誉|刷信用|好评工作',
    ],
  },
  workAnywhere: {
    flag: 'too-generous',
    types: ['online-part-time', 'brushing-rebate'],
    weight: 1.4,
    says: [
      '不限地点|时间地点不限|地点时间|手机在家|在家就能|手机就可以|手机便可|用手机即可|足不出户|随时随地|空闲时间',
      '不用押金|无需押金|不用压钱|不用投入|无任何费用|不收任何费用|多劳多得|未满岁|工资现结|想结就结|一单一结|单单现结',
      '每单|一单|日赚|日挣|一天|每小时|待遇…{money}|现结|{number}',
      '天|待遇|工作…详情qq|详qq|咨询qq|客服qq',
    ],
  },
  bareAccount: {
    flag: 'personal-payee',
    types: ['fake-leader-acquaintance'],
    weight: 1.4,
    says: ['<bank>|户名|卡号|帐号|账号…{card}', '{card}…<bank>|户名|姓名|收到请回|现金|核对'],
  },
  lostDevice: {
    flag: 'account-alarm',
    types: ['other'],
    weight: 2.4,
    says: ['iphone|苹果设备|设备|手机…定位|丢失|找回|换机', '丢失模式', '正在发生…交易'],
  },
  carrier: {
    weight: -1.2,
    says: [
      '中国移动|中国联通|中国电信|营业厅|掌厅|和包|翼支付|流量包|彩铃|宽带|话费套餐|客户经理|咪咕|数据流量|剩余可用',
    ],
  },
  premises: {
    weight: -0.8,
    says: [
      '详询|店内|门店|专柜|地址|旗舰店|专卖店|凭短信|凭此短信|到店|进店|莅临|光临|会员日|商场|百货|广场|大酒店|欢迎致电',
      '满…减|送|返|立减|元赠',
      '折起|折上|全场|第二件|买一送一|免运费|包邮|秒杀|抢购|优惠券|代金券|礼券|红包君|门票',
    ],
  },
} as const satisfies Cues
