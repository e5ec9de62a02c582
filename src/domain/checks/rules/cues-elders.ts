import type { Cues } from './rule'

/** What is said to people over sixty. */
export const ELDER_CUES = {
  miracle: {
    flag: 'miracle-cure',
    types: ['health-product-lecture', 'elder-products'],
    weight: 2.6,
    says: [
      '根治|断根|包治|治愈|除根|药到病除|永不复发|不复发|神药|神奇|秘方|祖传|老军医|干细胞|量子|磁疗|负离子|氢水|软化血管|替代药|溶栓|抗癌|长寿|延年益寿|百病|返老还童|端粒|宫廷|特效',
      '不用吃药|停药|不吃药|把药停|停了药|降压药…治好|好了|断根|停|天|扔',
      '治好|逆转|断|告别…糖尿病|高血压|癌|老年痴呆|关节|风湿|脑梗|三高|心脏病|颈椎|白内障',
      '糖尿病|高血压|癌|老年痴呆|关节炎|风湿|脑梗|三高…治好|逆转|断根|痊愈|见效|无效退款',
      '{number}|几|一…疗程|盒|套…根治|断根|见效|全好',
    ],
  },
  gift: {
    flag: 'free-gift-lecture',
    types: ['health-product-lecture'],
    weight: 1.2,
    says: [
      '免费|白送|送|领|发|拿…<goods>',
      '免费领|免费送|免费体验|免费检查|免费体检|白领|白送|天天有礼|来就送|到场就送|签到',
    ],
  },
  lecture: {
    flag: 'free-gift-lecture',
    types: ['health-product-lecture'],
    weight: 0.9,
    says: [
      '听课|讲座|养生课|养生会|专家讲|健康课|专家|院士|会销|理疗|体验店|健康中心|疗养|养生馆|讲课|听讲|听两堂|教授|老师讲',
    ],
  },
  elders: {
    weight: 0.2,
    says: [
      '老人|老年|中老年|叔叔阿姨|大爷大妈|爷爷奶奶|爸妈|退休|60岁|60周岁|叔叔|阿姨|大妈|大爷|老年朋友|长辈|老干部',
    ],
  },
  elderCare: {
    flag: 'high-return',
    types: ['elder-care-service', 'elder-investment'],
    weight: 2,
    says: [
      '养老院|养老公寓|养老床位|养老|床位|康养|颐养|养生基地|疗养院…预存|预订|预交|优惠卡|会员卡|贵宾卡|入住金|投资|分红|认购|锁定|返|股|收益|利息|折',
      '预存|预订|预交|存|投资|认购|入股…养老|床位|康养|疗养',
      '养老|康养…项目|产业|股权|基地|消费卡',
    ],
  },
  house: {
    flag: 'mortgage-home',
    types: ['house-for-pension'],
    weight: 2.4,
    says: [
      '以房养老|房屋养老金|房养老',
      '房产证|房本|房子|房产|老房子|住房|房屋…抵押|公证|委托|养老金|过户|放款|每月领|理财|签字',
      '抵押|公证|委托…房产|房本|房子|房屋',
    ],
  },
  pension: {
    flag: 'too-generous',
    types: ['pension-insurance-agent'],
    weight: 2.2,
    says: [
      '补缴|一次性|趸缴|趸交|代办|挂靠|代缴|补交|提前办…社保|养老保险|养老金|退休|工龄|医保',
      '社保|养老保险|养老金|退休|工龄|档案…补缴|一次性|趸缴|代办|挂靠|提前|包办|内部|补交|改',
      '内部名额|内部指标|内部关系|走关系|特殊渠道|内部渠道|有门路|有熟人|最后一批|名额有限…养老|退休|社保|办',
    ],
  },
  tour: {
    flag: 'too-generous',
    types: ['low-price-tour'],
    weight: 2,
    says: [
      '免费旅游|免费游|0元游|零元游|免团费|不要钱…旅|游|日',
      '旅游|日游|双飞|高铁|大巴|夕阳红|游…{money}|免费|全包|不要钱|退',
      '{money}…日游|日|游…包吃|包住|全包|送|老人|退休|带身份证',
    ],
  },
  collecting: {
    flag: 'high-return',
    types: ['collectibles'],
    weight: 1.4,
    says: [
      '纪念币|纪念钞|邮票|字画|古币|古玩|钱币|银元|连体钞|收藏品|藏品|玉玺|生肖|大全套|金银|瓷器|铜钱|粮票|袁大头|老酒|和田玉|翡翠',
    ],
  },
  buyBack: {
    flag: 'high-return',
    types: ['collectibles'],
    weight: 1.6,
    says: ['回购|回收|包回购|拍卖|升值|增值|送拍|鉴定费|上拍|买家|保险柜|限量|绝版|海外买|拍出'],
  },
  callToPhone: {
    flag: 'urgency',
    weight: 0.5,
    says: [
      '仅剩|最后…名额|套|盒|份|天',
      '名额有限|限量|过时不候|错过|手慢|抢到名额|仅限今天|今天最后|截止今|认满即止|速来|先到先得',
    ],
  },
} as const satisfies Cues
