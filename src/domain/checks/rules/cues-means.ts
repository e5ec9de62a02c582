import type { Cues } from './rule'

/** What they want done, and how they keep others out of it. */
export const MEANS_CUES = {
  secrecy: {
    flag: 'secrecy',
    weight: 2.7,
    says: [
      '<not>…告诉|说给|跟|和|让|惊动|对|通知…<relatives>',
      '<not>…声张|往外说|对外说|外传|张扬|说出去|透露|告诉',
      '保密|秘密|绝密|悄悄|偷偷|不能说',
      '别人|银行|柜台|警察|家人…问',
      '银行|柜员|警察|有人|家里…问…就说|说是',
    ],
  },
  refuseCheck: {
    flag: 'refuse-verification',
    weight: 2.2,
    says: [
      '<not>…挂电话|挂断|挂机|接电话|接听|打电话|核实|视频|接其他|报警|联系',
      '保持通话|不能挂|全程通话|飞行模式|呼叫转移|静音',
      '关掉|卸载|删掉…反诈',
      '<not>…打电话|就医|找学校|问儿子|问闺女|问医院|问银行|去公安|打95|打官方|走平台|走店|走官方|用平台|在群里|在平台',
      '就说|说成|问起就说|对外就说',
      '找…没人|安静|僻静|宾馆|酒店',
    ],
  },
  screen: {
    flag: 'screen-sharing',
    types: ['fake-customer-service', 'fake-credit-record', 'campus-loan-cancellation'],
    weight: 2.8,
    says: [
      '共享屏幕|屏幕共享|分享屏幕|屏幕分享|共享一下屏幕|点共享|投屏|向日葵|todesk|teamviewer|anydesk|云视会议|远程协助|远程控制|远程操作',
      '共享…屏|屏幕',
    ],
  },
  meeting: {
    flag: 'screen-sharing',
    weight: 0.9,
    says: ['会议号|腾讯会议|钉钉会议|视频会议|会议软件|加入会议|进会议|飞书会议|zoom'],
  },
  giveCode: {
    flag: 'verification-code',
    weight: 3.1,
    says: [
      '验证码|校验码|动态码|动态密码…发我|告诉我|报给|发给|念给|发过来|给我|报一下|告诉客服|发来|报过来|念一下|提供|回复|填写',
      '六个数|6个数|六位|6位|六位数|那串数字|倒计时|取消代码…念|发我|报|告诉|给我|输入',
      '把|报|念|截|提供|告诉…验证码|校验码|动态码|付款码|支付密码|密码',
      '验证码…回复|截图|发群',
    ],
  },
  details: {
    flag: 'personal-details',
    weight: 0.9,
    says: [
      '提供|填写|发|拍|上传|输入|核对|报|验证|完善|带上|登记…身份证|卡号|银行卡|密码|cvv|个人信息|人脸|银行信息|资料|手机号',
      '身份证正反|手持身份证|人脸识别|刷脸|卡号密码|交易密码|支付密码|取款密码',
    ],
  },
  leave: {
    flag: 'leave-platform',
    weight: 0.3,
    says: [
      '加|家|嘉|添加|佳|咨询|联系|详聊|详询|详情…<wechat>|<qq>',
      '<wechat>|<qq>…{number}|{account}|{phone}',
      '私聊|私信|私我|滴滴我|扫码进群|进群|拉你进|拉您进|入群|加群|扫码加|加客服|联系客服|联系接待|加助理|加老师|加我|加导师|进内部群|交流群',
    ],
  },
  oddApp: {
    flag: 'unknown-app',
    weight: 2.6,
    says: [
      '企业证书|信任证书|信任企业|testflight|内部软件|专用软件|专属软件|飞机群|telegram|电报群|默往|密聊|蝙蝠|事密达|安装包|apk|未知来源|翻墙|境外聊天|纸飞机|链接下载',
      '应用商店|商店…搜不到|没有',
    ],
  },
  app: {
    flag: 'unknown-app',
    weight: 0.7,
    says: [
      '下载|安装|装|注册…app|软件|客户端|平台|{link}|链接',
      '扫码下载|点击下载|下载链接|发您链接|发你链接',
    ],
  },
  link: {
    flag: 'unknown-link',
    weight: 0.4,
    says: ['{link}', '点击|戳|点开|打开|点…链接|网址|连接', '扫码|扫描|扫下|扫一扫…二维码|领|登记|进|办理'],
  },
  oddLink: { flag: 'unknown-link', weight: 1.8, says: ['{odd-link}'] },
  smallBait: {
    flag: 'small-bait',
    types: ['brushing-rebate', 'fake-investment'],
    weight: 1.0,
    says: [
      '已到账|已提现|提现成功|小试|试水|先试|新人红包|体验金|首单|秒到账|立即到账|试单',
      '先|赚了|送…返|{money}',
      '红包…领|{money}',
    ],
  },
  crowd: {
    flag: 'crowd-pressure',
    weight: 0.8,
    says: [
      '群里|大家|姐妹|老客户|学员|会员|隔壁|别人…都赚|都提|提现|赚了|都买|都订|都交|都投',
      '签约榜|晒单|晒收益|回单|接龙打款|王姐|李姐|张姐',
    ],
  },
  forged: {
    flag: 'forged-document',
    weight: 0.9,
    says: [
      '警官证|工作证|军官证|红头文件|公文|盖章|公章|扫描件',
      '文件|证件…发您|发你|给您看|给你看|编号',
      '出示…证',
    ],
  },
  urgency: {
    flag: 'urgency',
    weight: 0.7,
    says: [
      '马上|立即|立刻|尽快|抓紧|赶紧|速回|速办|逾期|否则|最后期限|24小时|48小时|2小时|两小时|半小时|十分钟|今天内|今日内|当天|今晚|24点前|失效前|不然',
    ],
  },
  disguise: {
    flag: 'leave-platform',
    weight: 1.9,
    says: [
      '{disguise}',
      '厶|嶶|亻言|裙…信|发|加|号|聊|进|里|群',
      '咔|貸|賬|皮夫|点卷|钅|氵|亻|冼白|刷蛋|放宽|返立',
    ],
  },
  arrest: {
    flag: 'threat',
    weight: 0.8,
    says: [
      '否则|不然|逾期|不配合…起诉|法院|上门|拘留|逮捕|抓|停机|冻结|黑名单|列入|曝光|影响子女|坐牢|停保|作废|扣|罚',
    ],
  },
} as const satisfies Cues
