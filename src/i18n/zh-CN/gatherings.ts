import { GATHERING_KINDS, type Gathering } from '@/domain/gatherings/contract'

const KINDS: Readonly<Record<Gathering['kind'], string>> = { ...GATHERING_KINDS, meeting: '班会' }

/** People whom a unit has counted without the app. */
export const gatheringWords = {
  title: '现场人数',
  sentence: (days: number, count: number, people: string) =>
    `这 ${days} 天登记了 ${count} 场，到场 ${people} 人。`,
  none: (days: number) => `这 ${days} 天还没有登记。讲座、摆摊、上门，没用手机的人也算数，请数一数记在这里。`,
  note: '单位自己数的，只有人数。用手机的人可能也在里面，所以和上面的数不相加。',
  kinds: KINDS,
  row: (day: string, kind: string, unit: string) => [day, kind, unit].join(' · '),
  people: (people: string) => `${people} 人`,
  more: (count: number) => `还有更早的 ${count} 场，算在上面的数里。`,
  enter: '登记一场',
  enterTitle: '登记一场现场活动',
  correctTitle: '改这一条登记',
  heldOn: '哪一天',
  heldOnHint: '比如 2026-11-20。',
  kind: '什么活动',
  count: '到场多少人',
  said: '备注',
  saidHint: '比如：在村口大树下，多是老人。不写姓名和电话。',
  mistakes: {
    heldOn: '请写成 2026-11-20 的样子，是今天或过去半年里的一天。',
    kind: '请选一种活动。',
    people: '请写一个数，1 到 20000。',
    note: '备注最多 60 个字，不写电话、账号这样的长数字。',
  },
  save: '记下',
  cancel: '先不记',
  entered: '记下了。',
  corrected: '改好了。改过什么，办理记录里查得到。',
  withdraw: '撤掉这一条',
  withdrawn: '撤掉了，不再算在里面。',
} as const
