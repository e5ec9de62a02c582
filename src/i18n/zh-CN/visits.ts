import type { UntoldAlert } from '@/domain/visits/contract'

const ORDER = ['第一', '第二', '第三']

/** Being called or called on by the organiser of one's own unit. */
export const visitWords = {
  row: '上门登记',
  rowSecond: '预警没看到，请单位的人告诉一声',
  rowFor: (name: string) => `帮${name}登记上门`,
  title: '上门登记',
  lead: '预警一直没看到时，本单位的组织者打电话或上门，当面说一声。',
  who: '只有本单位的组织者看得到，每看一次都有记录。办结 30 天后删，随时可以撤回。',
  forRelative: '请先问过家人，家人愿意再登记。',
  way: '怎么告诉',
  ways: { phone: '打电话', door: '上门' },
  calledAs: '怎么称呼',
  calledAsHint: '比如：柳阿姨。不用写全名。',
  calledAsMistake: '请写一个称呼。',
  where: { phone: '电话', door: '门牌' },
  whereHint: { phone: '组织者打这个电话。', door: '比如：三组 12 号。' },
  whereMistake: { phone: '请写电话号码。', door: '请写清楚哪一户。' },
  ask: '登记',
  change: '改一改',
  asked: '登记好了。',
  standing: (unit: string | null, day: string) => `${day} 登记在${unit ?? '家人的单位'}。`,
  closed: '组织者已经办结，30 天后删。',
  byFamily: '家人帮忙登记的。',
  byOther: '已经登记了。写的内容，只有家人本人和组织者看得到。',
  takeBack: '撤回登记',
  takenBack: '撤回了，登记的内容已经删掉。',
} as const

/** The visit list as the organiser of the unit works through it. */
export const visitDeskWords = {
  title: '上门名单',
  lead: '愿意让人上门或打电话的人。只有本单位的组织者看得到，每打开一次都记一笔。',
  backToList: '回到名单',
  none: '名单上还没有人。长辈或家人在“我的 → 和家人结对”里登记以后，会列在这里。',
  visit: (day: string) => `${day} 登记`,
  askedBy: { self: '本人登记', family: '家人登记' },
  states: { open: '等着', closed: '办结了' },
  choose: '从名单里选一位。',
  openLead: '打开以后，会记下您看过、什么时候看的。',
  open: '打开看怎么联系',
  call: '打电话',
  untold: (count: number) => `${count} 条预警没看`,
  allTold: '该知道的预警，他都知道了。',
  readAloud: (headline: string) => `照着念：${headline}`,
  script: (calledAs: string, { whatHappens, whatToDo }: Pick<UntoldAlert, 'whatHappens' | 'whatToDo'>) => [
    `${calledAs}，我是咱们单位的联络员，来告诉您一件事。`,
    whatHappens,
    ...whatToDo.map((step, at) => `${ORDER[at] ?? ''}，${step}。`),
    '您给我说一遍，遇到了先做什么？',
  ],
  tried: (times: number) => `来过 ${times} 次，没找到人。`,
  outcomes: { met: '当面说了，他知道了', phoned: '电话里说了', notFound: '没找到人' },
  said: {
    met: '记下了。这一条办好了。',
    phoned: '记下了。这一条办好了。',
    notFound: '记下了，这一条还留在名单上。',
  },
  close: '办结',
  closeHint: '见到人或通上话，说清楚了，就办结。30 天后内容自动删掉。',
  closed: '办结了。',
} as const
