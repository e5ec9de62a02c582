import type { AlertFormField } from '@/domain/alerts/alert-form'

/** Writing, reviewing and cancelling alerts. */
export const broadcastWords = {
  title: '发预警',
  lead: '写好后，由另一位审核员看过才发出。',
  write: '写一条预警',
  groups: {
    toReview: '等您审核',
    drafts: '草稿',
    inReview: '审核中',
    published: '已发出',
    ended: '已结束',
  },
  returned: '退回来了',
  expired: '已过期',
  replaced: '已更正',
  cancelled: '已取消',
  unsaved: '只在这台设备上',
  untitled: '还没写标题',
  byOther: '别人写的',
  nothingChosen: '选一条来看，或者写一条新的。',
  empty: '还没有预警。听说新骗局，就写一条。',
  backToList: '回到列表',
  waiting: (count: number) => `${count} 条预警等您审核`,
  waitingSecond: '您看过，居民才收得到',
  waitingReturned: (count: number) => `${count} 条预警退回来了，请改一改`,
  joiner: '、',
} as const

export const alertFormWords = {
  newTitle: '写一条预警',
  editTitle: '接着写',
  headline: '标题',
  headlineHint: '微信提醒只显示这一句，最多 20 个字。',
  tooLong: (extra: number) => `多了 ${extra} 个字，请再短一点。`,
  counter: (used: number, most: number) => `${used} / ${most} 字`,
  scamType: '哪一类骗局',
  chooseScamType: '选一类',
  whatHappens: '发生了什么',
  whatHappensHint: '骗子怎么找来、怎么说、要什么。10 到 300 字，不写受害人的姓名。',
  whatToDo: '三句该怎么做',
  whatToDoHint: '一句一件事，动词开头，最多 60 字。',
  step: (number: number) => `第 ${number} 句`,
  useUsual: '用常用的三句',
  usualSteps: ['先停下，不转账、不扫码', '拿不准，打 96110 问一问', '已经转了钱，马上打 110'],
  guide: '附上哪篇指南',
  noGuide: '不附指南',
  withGuide: '附上指南',
  audiences: '给谁看',
  reach: '发给谁',
  isPublic: '公开',
  isPublicHint: '放进县、镇、村的公开信息，别的网站也能用。不写是谁写的，也不写学校和班级。',
  cannotBePublic: '只发给学校、班级的不能公开，请去掉。',
  scopes: { public: '公开', restricted: '不公开' },
  level: '要紧程度和时间',
  severity: '要紧程度',
  urgency: '什么时候',
  certainty: '有多确定',
  firstDay: '从哪天起',
  lastDay: '看到哪天',
  lasting: (days: number) => `${days} 天`,
  today: '今天',
  tomorrow: '明天',
  savedOnDevice: '已存在这台设备上。',
  savedInCloud: '已存好，换一台设备也能接着写。',
  saving: '正在存…',
  completeToSave: (fields: string) => `存在这台设备上了。还差：${fields}。`,
  submit: '送去审核',
  submitHint: '送审后不能再改，除非退回来。',
  discard: '清空重写',
  discardTitle: '清空重写吗？',
  discardText: '这份草稿只在这台设备上，清空就找不回来。',
  discardYes: '清空',
  discardNo: '留着',
  close: '关上',
} as const

/** A draft that is no longer needed. */
export const discardWords = {
  door: '扔掉这份草稿',
  title: '扔掉这份草稿吗？',
  text: '同事那里也看不到了，找不回来。谁扔的、什么时候扔的，会写进办理记录。',
  yes: '扔掉',
  no: '留着',
  done: '草稿扔掉了。',
} as const

/** A draft in the words of the guide. */
export const templateWords = {
  offer: '用指南写好的草稿',
  taken: '填好了。请补上本地的情况：哪里、什么时候、怎么找来的。',
  askTitle: '您已经写了一些',
  askText: '指南的草稿怎么用？全部换成指南的，就盖掉您写的。',
  fillBlanks: '只填空着的地方',
  replaceAll: '全部换成指南的',
  neither: '先不用',
} as const

/** Pictures of an alert. */
export const pictureWords = {
  title: '图片',
  hint: '可以不加，最多 3 张。假短信、假网页的截图最管用。',
  privacy: '请先遮住人脸和姓名，也别露出受害人的账号、电话。',
  add: '加一张图片',
  adding: '正在传图片…',
  unreadable: '这张图片打不开，没有加上。请换一张照片或截图。',
  picture: (number: number) => `第 ${number} 张`,
  description: (number: number) => `第 ${number} 张图上是什么`,
  descriptionHint: '念给看不清的人听。比如：冒充快递的短信，要人点链接。',
  remove: (number: number) => `去掉第 ${number} 张`,
  enlarge: (number: number) => `放大看第 ${number} 张`,
  undescribed: '还没写图上是什么',
} as const

/** Two people, or two windows, wrote on one draft. */
export const rivalWords = {
  title: '别人也改了这份草稿',
  text: '对方先存了，也可能是您开的另一个窗口。您写的没有丢，还在这台设备上。',
  theirs: '对方写的',
  mine: '您写的',
  empty: '（空着）',
  takeTheirs: '用对方的',
  keepMine: '用我的覆盖',
  later: '先接着写',
  waiting: '还没存上去：别人也改了这份草稿。',
  look: '看看对方改了什么',
} as const

/** Somebody else handed in or threw away the draft that this person was writing on. */
export const leftWords = {
  text: '同事已把这份草稿送审或扔掉，存不上去了。您写的没有丢，还在这台设备上。',
  goOn: '用我写的，另起一份草稿',
  second: '只在这台设备上，原来那份已送审或扔掉',
} as const

/** The name of each field, for the list of what is still missing. */
export const alertFieldNames: Readonly<Record<AlertFormField, string>> = {
  severity: '要紧程度',
  urgency: '什么时候',
  certainty: '有多确定',
  scamTypeId: '哪一类骗局',
  headline: '标题',
  whatHappens: '发生了什么',
  whatToDo: '三句该怎么做',
  guideId: '指南',
  pictures: '图片和说明',
  audiences: '给谁看',
  areaUnitIds: '发到哪里',
  scope: '公开不公开',
  firstDay: '从哪天起',
  lastDay: '看到哪天',
}

/** What to mend in each field. */
export const alertMistakes: Readonly<Record<AlertFormField, string>> = {
  severity: '请选一个。',
  urgency: '请选一个。',
  certainty: '请选一个。',
  scamTypeId: '请选一类骗局，居民才找得到对应的指南。',
  headline: '标题要 4 到 20 个字，微信提醒放不下更多。',
  whatHappens: '写 10 到 300 个字，说清骗子怎么做。',
  whatToDo: '三句都要写，每句 4 到 60 个字。',
  guideId: '这篇指南找不到了，请重新选。',
  pictures: '每张图片都要写一句图上是什么，最多 60 字。',
  audiences: '至少选一类人。',
  areaUnitIds: '至少选一个单位。',
  scope: '请选公开或不公开。',
  firstDay: '请选从哪天起。',
  lastDay: '结束那天要在开始之后。',
}

export const alertPreviewWords = {
  pushTitle: '微信提醒是这样',
  pushApp: '反诈预警通知',
  pushRows: { headline: '预警内容', unit: '发布单位', time: '发布时间', remark: '温馨提示' },
  pushHint: '只发给点过“允许”的人，每点一次发一条。',
  inboxTitle: '居民会看到',
  whatHappens: '发生了什么',
  whatToDo: '您可以这样做',
  guide: (title: string) => `附指南：${title}`,
  empty: '您写的会显示在这里。',
  reach: (areas: string, audiences: string) => `发给${areas}的${audiences}`,
  nobodyYet: '还没选给谁看',
  everyone: '所有人',
  period: (first: string, last: string) => `${first}起，到 ${last}为止`,
  isPublic: (areas: string) => `公开：放进${areas}的公开信息`,
  isRestricted: '不公开：不放进公开信息',
} as const

export const reviewWords = {
  toReviewLead: '请当自己是居民，从头读一遍。地方、时间、电话对不对？会不会吓着人？',
  approve: '通过，发给居民',
  approveTitle: '现在发给居民吗？',
  approveText: (areas: string, audiences: string) =>
    `发给${areas}的${audiences}。发出后不能改，只能更正或取消。`,
  approveYes: '发出',
  return: '退回，请他改',
  note: '要改什么',
  noteHint: '写清楚哪一句、怎么改，最多 200 字。',
  noteMissing: '写一句要改什么，他才知道。',
  returnYes: '退回给写的人',
  cancel: '先不',
  submitted: '送去审核了。审核员看过才会发出，请提醒他来看。',
  approved: '发出了，居民的收件箱里有了。要在微信里推送，请打开它，点“推送到微信”。',
  returnedDone: '退回给写的人了。',
  changedMeanwhile: '您看的时候，这条又改过了。请重新打开，再看一遍。',
  own: '这一步要由别的审核员来做，不能审自己写的。请提醒他来看。',
  waiting: '审核员看过才会发出。现在不能改，要改请审核员退回来。',
  returnedNote: (note: string) => `审核员退回：${note}`,
  readOnly: '这是组织员在写的草稿，只能看。',
  published: (day: string) => `${day}发出，第二人已审核`,
  acknowledged: (count: number) => `${count} 人点了“我知道了”`,
  acknowledgedHidden: '点“我知道了”的不足 5 人，先不显示。',
  acknowledgedMeans: '点了才算知道。没点的，不等于没看到。',
  push: '推送到微信，看送到了谁',
  pushSecond: '有多少人知道了，还差哪些',
  ended: '这条预警已取消，居民看不到了。',
  expired: '这条预警过了日子，居民看不到了。',
} as const

/** Correcting a published alert: the next version takes its place. */
export const versionWords = {
  correct: '更正或补充',
  lead: '改好后照样由另一位审核员看过。发出后代替现在这条，收到过的人会再看到一次。',
  back: '先不更正',
  number: (version: number) => `第 ${version} 版`,
  willReplace: (version: number, day: string) => `第 ${version} 版：发出后，代替 ${day}发的那条。`,
  replaced: (version: number, day: string) => `第 ${version} 版，代替了 ${day}发的那条。`,
  changed: (fields: string) => `改了：${fields}。`,
  unchanged: '内容和原来那条一样。',
  underWay: '这条已有一份更正在写或在审。先发出的算数。',
  outdated: '要更正的那条已取消，或已有新的一版。这份发不出了，请从现在那版重新更正。',
  takeOver: '用这份的话，更正现在那版',
  isReplaced: '已有新的一版。居民打开它，看到的是新的。',
} as const

/** Cancelling a published alert. */
export const cancelWords = {
  door: '取消这条预警',
  title: '取消这条预警吗？',
  text: '居民会看到“已取消”和您写的原因，直到它原来到期的那天。取消后不能恢复；只是写错了，请用“更正或补充”。',
  reason: '为什么取消',
  reasonHint: '居民看得到。比如：派出所核实了，电话是真的。8 到 100 字，不写姓名。',
  reasonMistake: '请写清楚为什么取消，至少 8 个字，居民看得到。',
  yes: '确定取消',
  no: '先不取消',
  done: '取消了，居民会看到原因。',
  over: (reason: string) => `这条预警已取消。居民看到的原因：${reason}`,
} as const

/** A published alert as it leaves the phone. */
export const alertTextWords = {
  loudspeaker: '大喇叭稿',
  led: '电子屏的话',
  chat: '群里发的话',
} as const

/** Publishing without a second person. */
export const emergencyWords = {
  door: '紧急发布，不等审核',
  title: '不等审核，马上发布？',
  text: (areas: string, audiences: string) =>
    `马上发给${areas}的${audiences}。只用在正在发生、等不得的时候；能等，就请审核员看过再发。`,
  reason: '为什么不能等',
  reasonHint: '比如：今天上午已有三户接到电话。理由会写进办理记录，和预警放在一起。',
  reasonMistake: '请写清楚为什么不能等，至少 8 个字。',
  yes: '马上发布',
  no: '先不发',
  done: '紧急发布了。请审核员尽快看一遍，有错就更正或取消。',
  published: (day: string) => `${day}紧急发出`,
  standing: (reason: string) => `紧急发布，没有经过第二个人审核。理由：${reason}`,
} as const
