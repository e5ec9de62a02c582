/** Domains people know, and the words by which others pose as them. Plain facts: who answers at a domain. */
export const OFFICIAL_DOMAINS: readonly {
  readonly domains: readonly string[]
  readonly poses: readonly string[]
}[] = [
  { domains: ['gov.cn'], poses: ['gov'] },
  { domains: ['12306.cn'], poses: ['12306'] },
  { domains: ['10086.cn', 'chinamobile.com'], poses: ['10086', 'chinamobile'] },
  { domains: ['10010.com', 'chinaunicom.com'], poses: ['10010', 'chinaunicom'] },
  { domains: ['189.cn', 'chinatelecom.com.cn'], poses: ['10000', 'chinatelecom'] },
  { domains: ['icbc.com.cn'], poses: ['icbc', '95588'] },
  { domains: ['ccb.com', 'ccb.cn'], poses: ['ccb', '95533'] },
  { domains: ['abchina.com', 'abchina.com.cn', '95599.cn'], poses: ['abchina', '95599'] },
  { domains: ['boc.cn', 'bankofchina.com'], poses: ['boc', 'bankofchina', '95566'] },
  { domains: ['bankcomm.com', '95559.com.cn'], poses: ['bankcomm', '95559'] },
  { domains: ['cmbchina.com', 'cmbimg.com'], poses: ['cmb', 'cmbchina', '95555'] },
  { domains: ['psbc.com'], poses: ['psbc', '95580'] },
  { domains: ['spdb.com.cn'], poses: ['spdb', '95528'] },
  { domains: ['cebbank.com'], poses: ['cebbank', '95595'] },
  { domains: ['citicbank.com'], poses: ['citicbank', '95558'] },
  { domains: ['cmbc.com.cn'], poses: ['cmbc', '95568'] },
  { domains: ['pingan.com', 'pingan.com.cn'], poses: ['pingan', '95511'] },
  { domains: ['unionpay.com', '95516.com'], poses: ['unionpay', '95516'] },
  { domains: ['pbccrc.org.cn'], poses: ['pbccrc'] },
  { domains: ['taobao.com'], poses: ['taobao'] },
  { domains: ['tmall.com'], poses: ['tmall'] },
  { domains: ['jd.com'], poses: ['jd', 'jingdong'] },
  { domains: ['pinduoduo.com', 'yangkeduo.com'], poses: ['pinduoduo', 'pdd'] },
  { domains: ['alipay.com'], poses: ['alipay', 'zhifubao'] },
  { domains: ['qq.com', 'wechat.com', 'tenpay.com'], poses: ['qq', 'tencent', 'weixin', 'wechat'] },
  { domains: ['douyin.com'], poses: ['douyin'] },
  { domains: ['meituan.com'], poses: ['meituan'] },
  { domains: ['ctrip.com'], poses: ['ctrip'] },
  { domains: ['sf-express.com'], poses: ['sf-express', 'shunfeng'] },
  { domains: ['ems.com.cn', '11183.com.cn'], poses: ['ems', 'chinapost', '11183'] },
  { domains: ['chsi.com.cn', 'chsi.cn'], poses: ['chsi', 'xuexin'] },
  { domains: ['apple.com', 'icloud.com'], poses: ['apple', 'icloud', 'appleid'] },
  { domains: ['etcjz.cn'], poses: ['etc'] },
]

/** Services whose addresses hide where they lead. */
export const SHORT_LINK_DOMAINS: ReadonlySet<string> = new Set([
  ...['t.cn', 'dwz.cn', 'url.cn', 'suo.im', 'suo.nz', 'bit.ly', 'tinyurl.com', 'goo.gl', 'is.gd', 'ow.ly'],
  ...['u.nu', 'dwz.win', 'dwz.mk', 'mrw.so', 'sourl.cn', 'c1n.cn', 'rrd.me', 't.im', 'v.gd', 'cutt.ly'],
  ...['980.so', 'uee.me', '6du.in', 'j.mp', 't.co', 'w.url.cn', 'reurl.cc', 'tb.cn', 'rebrand.ly', 's.id'],
])

/** Second-level names under which others register. */
export const SHARED_SUFFIXES: ReadonlySet<string> = new Set([
  ...['com.cn', 'net.cn', 'org.cn', 'edu.cn', 'ac.cn', 'mil.cn', 'bj.cn', 'sh.cn', 'tj.cn', 'cq.cn', 'gd.cn'],
  ...[
    'com.hk',
    'org.hk',
    'com.tw',
    'org.tw',
    'com.mo',
    'com.sg',
    'co.uk',
    'co.jp',
    'co.kr',
    'com.au',
    'com.my',
  ],
])

/** Endings by which an address is known when it is written without http. */
export const KNOWN_ENDINGS: ReadonlySet<string> = new Set([
  ...['com', 'cn', 'net', 'org', 'gov', 'edu', 'top', 'xyz', 'vip', 'cc', 'info', 'club', 'shop', 'online'],
  ...[
    'site',
    'store',
    'app',
    'me',
    'io',
    'co',
    'tv',
    'la',
    'pw',
    'win',
    'bid',
    'loan',
    'icu',
    'cyou',
    'work',
  ],
  ...[
    'fun',
    'ltd',
    'link',
    'live',
    'pro',
    'wang',
    'ren',
    'ink',
    'mobi',
    'biz',
    'asia',
    'tk',
    'ml',
    'ga',
    'cf',
  ],
  ...['gq', 'in', 'im', 'so', 'us', 'uk', 'hk', 'tw', 'jp', 'ru', 'example', 'test', 'cloud', 'tech', 'kim'],
])
