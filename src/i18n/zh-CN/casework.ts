/** The officers' side of tips: whose turn it is, opening, answering. */
export const caseworkWords = {
  title: '线索',
  lead: '内容在举报人手机上就加密了，只有专员的密钥打得开。',
  summary: (overdue: number, soon: number) => {
    if (overdue > 0) return `超期 ${overdue} 条，今明到期 ${soon} 条`
    return soon > 0 ? `没有超期的，今明到期 ${soon} 条` : '都在期限里，一条一条来'
  },
  empty: '没有到期的线索。新线索来了会排在这里。',
  open: '要办的',
  finished: '办完的',
  received: (moment: string) => `${moment}收到`,
  nothingChosen: '选一条来办。到期早的排在前面。',
  backToList: '回到列表',
  waiting: (overdue: number, soon: number) =>
    overdue > 0 ? `${overdue} 条线索超期了` : `${soon} 条线索今明到期`,
  waitingSecond: '件件有着落，事事有回音',
  urgency: (urgency: string) => `举报人说：${urgency}`,
  events: '办到哪一步',
  contents: '举报内容',
  contactIs: (contact: string) => `联系方式：${contact}`,
  anonymous: '没留联系方式，只能在这里答复。',
  notForYou: '这条线索在您建立密钥之前就收到了，您的密钥打不开。请当时的专员打开，或用单位封存的恢复密钥。',
  unreadable: '打不开，内容可能坏了。请告诉管理员。',
  steps: '下一步',
  sealedAnswer: '写给举报人的话',
  answerHint: '用回执码才打得开，别人看不到，我们也看不到。',
  answerMissing: '写一句给举报人，他凭回执码来看。',
  answerKept: '没写完的答复用您的密钥锁着，存在这台设备上。',
  answerOptional: '可以不写。',
  cancel: '先不',
  done: (state: string) => `办好了，现在是“${state}”。`,
} as const

/** By when, counted in days: 超期 1 天 · 今天到期 · 还有 3 天 */
export function dueWords(daysLeft: number): string {
  if (daysLeft < 0) return `超期 ${-daysLeft} 天`
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`
}

export const officerKeyWords = {
  title: '专员密钥',
  loading: '正在看您有没有密钥…',
  locked: '用口令打开密钥，才看得到内容。',
  passphrase: '口令',
  passphraseHint: '只在这台设备上用，不发给任何人。我们没有，也找不回来。',
  unlock: '打开密钥',
  unlocking: '正在用口令开锁，要几秒钟。慢一点，坏人才难猜。',
  wrong: '口令不对，再想想。大小写、空格都算。',
  unlocked: '密钥开着。离开这一页就锁上。',
  lock: '现在就锁上',
  onlyHere: '只在这个页面里看得到，不存在这台设备上。',
  createTitle: '先建一把您自己的密钥',
  createText: '居民的举报只锁给专员的密钥。建好以后，新来的线索您才打得开。',
  createHint: '至少 12 个字。用四五个不相干的词连起来，好记又难猜。抄在纸上锁好：忘了，谁也找不回来。',
  repeat: '再写一遍口令',
  tooShort: (missing: number) => `还差 ${missing} 个字，至少 12 个。`,
  different: '两遍不一样，请再写一遍。',
  create: '建立密钥',
  creating: '正在建立，要几秒钟，别关这一页。',
  created: '建好了。口令请现在就抄在纸上。',
  honesty:
    '说句实话：网页的代码由服务器送来，服务器要是被坏人占了，网页防不住。小程序的代码由微信审核过，更稳妥。',
} as const
