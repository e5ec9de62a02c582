/** The rescue: what to do after money has gone, one step a screen. */
export const rescueWords = {
  title: '我被骗了',
  progress: (now: number, total: number) => `共 ${total} 步，现在第 ${now} 步`,
  first: {
    title: '先停下，再打 110',
    kind: ['这不怪您，骗子天天练这个。', '我们一步一步来。'],
    number: '110',
    dial: '点一下，打电话报警',
    sayTitle: '接通后，照着念',
    say: ['我被骗了，刚把钱转给了对方。', '我叫＿＿，在＿＿。', '转了＿＿元，是＿＿点转的。'],
    sayHint: '账号、收款人说不全没关系，先打通。警察可以要求银行紧急止付。',
    stopTitle: '同时，停下这三件事',
    stops: ['不再转账，“解冻费”也不交', '挂断电话，关掉屏幕共享', '聊天和软件都别删，留作证据'],
    ask: '还拿不准，打 96110 问',
    askElder: '打 96110 问',
    offline: '不用登录，没有网络也能用',
  },
  next: (title: string) => `下一步：${title}`,
  firstNextElder: '打完了，下一步',
  firstNext: (title: string) => `打完了，下一步：${title}`,
  callAgain: '打 110',
  finish: '八步都看过了',
  ticksHint: '打的勾只记在这部手机上，不上传。',
  stepOf: (step: number) => `第 ${step} 步`,
  done: {
    title: '能做的，您都在做了',
    lead: '民警会联系您，请保持电话畅通。能不能追回，现在谁也说不准，先配合民警。',
    report: '把经过写成线索',
    reportSecond: '在手机上加密，可以匿名',
    again: '从第一步再看一遍',
    hotlines: '还有这些电话',
  },
} as const

/** Steps 2 to 8; each line is ticked by the person, on this device only. */
export const rescueSteps = [
  {
    id: 'prepare',
    title: '准备账号和时间',
    lead: '民警会问这些。找得到几样，就说几样。',
    lines: [
      '我的姓名、卡号和开户银行',
      '转了多少钱，几点几分转的',
      '对方的账号、户名和银行',
      '转账截图或回单',
    ],
  },
  {
    id: 'stop-payment',
    title: '请警察止付',
    lead: '警察可以要求银行紧急止付。能不能追回，现在谁也说不准，越早说清楚越好。',
    lines: ['把对方账号和时间告诉民警', '电话保持畅通，等民警回话', '记下什么时候打的、谁接的'],
  },
  {
    id: 'bank',
    title: '保住别的钱',
    lead: '密码或验证码说出去过，或者共享过屏幕，现在就改。',
    lines: ['打银行卡背面的电话，挂失', '改掉支付密码和登录密码', '用另一部手机改，更稳当'],
  },
  {
    id: 'evidence',
    title: '证据都留着',
    lead: '什么都不要删，手机也先别重置。',
    lines: ['聊天记录', '通话记录和短信', '对方发的链接、二维码和软件', '每一笔转账的记录'],
  },
  {
    id: 'station',
    title: '去派出所做笔录',
    lead: '请家里人陪着去，把经过如实说一遍。',
    lines: ['带上身份证、银行卡和手机', '说清经过，做好笔录', '要一张报案回执，收好'],
  },
  {
    id: 'recovery',
    title: '不信“帮您追钱”',
    lead: '先交钱才帮您追回的，是另一个骗局。',
    lines: [
      '网上自称律师、黑客的，不理',
      '说要“手续费”“解冻费”的，不给',
      '只认办案民警的话，拿不准去派出所问',
    ],
  },
  {
    id: 'family',
    title: '告诉家里人',
    lead: '不丢人。多一个人，多一个主意。',
    lines: ['跟家里人说一声', '请家人这几天多陪陪您', '有人再来要钱，先问家里人'],
  },
] as const
