import type { AlertOver } from '@/domain/broadcasts/alert-over'
import type { BroadcastState, StopReason } from '@/domain/broadcasts/contract'
import type { Wave } from '@/domain/broadcasts/shards'
import { countWords } from './metrics'

const people = (count: number): string => `${countWords(count)} 人`

/** Pushing an alert in WeChat: before it starts, while it runs, and what came of it. */
export const pushDeskWords = {
  title: '预警推送',
  noAlert: '没有选预警。请从“发预警”里打开。',
  planTitle: '推送前先看看',
  planSentence: (count: number) => `这条预警给 ${people(count)}看。`,
  planNobody: '这些单位里不足 5 人，推不推送都在他们的预警页里。',
  parts: {
    byPush: '微信直接推送',
    byFamily: '请家人转告',
    unreached: '推送不到，自己打开才看到',
  },
  partMeans: '数字按 5 人一档取整，不足 5 人的单位不列。只推给点过“允许”的人，每点一次推一条。',
  unreachedNext: '推送不到的：登记过上门的会出现在“上门”名单里，其他人请用喇叭、群消息告诉。',
  startsAt: (moment: string) => `${moment}开始推送。`,
  quietWhy: '晚上十点到早上七点不推送，“重要”的除外。',
  startsNow: '点了马上开始推送。',
  pauseWhy: '超过一万人，开始前等两分钟，这段时间可以取消。',
  typed: '照着填上面的人数，再开始',
  typedHint: (count: number) => `人多，请您再核对一遍。填：${count}`,
  typedMistake: '和上面的人数不一样，请再看一遍。',
  today: (count: number, most: number) => `本单位今天推送过 ${count} 条，一天最多 ${most} 条。`,
  noTemplate:
    '还没有配置微信推送的模板，现在推送不了。请管理员按说明里的“函数的设置”配好。预警已经在大家的预警页里。',
  start: '开始推送',
  over: {
    unpublished: '预警还没有发布',
    cancelled: '预警已取消',
    replaced: '预警已更正',
    expired: '预警已到期',
  } satisfies Record<AlertOver, string>,
  overMeans: {
    unpublished: '发布以后才能推送。',
    cancelled: '这条预警已经取消，不再推送。',
    replaced: '这条预警有了更正的一版，这一版不再推送。要推送请打开更正的那条。',
    expired: '这条预警已经到期，不再推送。',
  } satisfies Record<AlertOver, string>,
  wentOut: (count: number) =>
    count > 0 ? `在这之前，微信收下了 ${countWords(count)} 条。` : '在这之前，还没有推送出去。',
  recall: {
    waiting: '收到过的人，会再收到一条取消的消息。',
    sending: '正在告诉收到过的人：这条预警取消了。',
    stopped: '取消的消息停下了，还有人没告诉到。',
    cancelled: '',
    ended: '',
  } satisfies Record<BroadcastState, string>,
  byUnit: '各单位',
  state: {
    waiting: '等着推送',
    sending: '正在推送',
    stopped: '停下了',
    cancelled: '已取消推送',
    ended: '推送完了',
  } satisfies Record<BroadcastState, string>,
  stopped: {
    person: '有人按了停下。',
    template: '微信说消息模板不对（40037）。请管理员核对模板编号，再继续。',
    page: '微信说打开的页面不存在（41030）。请等小程序新版发布后再继续。',
    fields: '微信说消息里有一项不合要求（47003）。请管理员核对模板的各项，再继续。',
  } satisfies Record<StopReason, string>,
  progress: (done: number, total: number) => `${people(done)} / ${people(total)}`,
  rate: (rate: number) => `每分钟约 ${countWords(rate)} 条`,
  left: (minutes: number) => (minutes <= 1 ? '不到 1 分钟就推送完' : `大约还要 ${minutes} 分钟`),
  waves: {
    alert: '推送给本人',
    family: '请家人转告',
    cancel: '告知已取消',
  } satisfies Record<Wave, string>,
  familiesToCome: '本人都推送了，家人还在后面',
  waveNext: {
    alert: (moment: string) => `${moment}开始。`,
    family: (moment: string) => `${moment}，请还没点“我知道了”的人的家人转告。`,
    cancel: (moment: string) => `${moment}开始。`,
  } satisfies Record<Wave, (moment: string) => string>,
  waveDone: '做完了，',
  counts: (accepted: number, refused: number, other: number) =>
    [
      `微信收下 ${countWords(accepted)} 条`,
      ...(refused > 0 ? [`对方不再接收 ${countWords(refused)} 条`] : []),
      ...(other > 0 ? [`没送成 ${countWords(other)} 条`] : []),
    ].join('，') + '。',
  acceptedMeans: '“微信收下”不等于看到了。点了“我知道了”才算知道。',
  stop: '停下',
  resume: '继续',
  cancel: '取消推送',
  cancelTitle: '取消推送吗？',
  cancelText: '没推送的不再推送，不能恢复。已经收到的还在，预警也还在大家的预警页里。',
  cancelYes: '不再推送',
  cancelNo: '不取消',
  pictureTitle: '送到了谁',
  pictureSentence: (known: number, all: number) => `${people(all)}里，${people(known)}知道了。`,
  pictureNote: '人数按 5 人一档取整，不足 5 人的单位不列。',
  standing: {
    known: '知道了',
    visited: '上门或电话告诉了',
    family: '请家人转告了',
    open: '还没有回音',
  },
  minutesTitle: '每分钟推送了多少',
  minutesHighest: (count: number) => `最多的一分钟 ${countWords(count)} 条`,
  minutesLabel: (sum: number, minutes: number) => `${minutes} 分钟里推送了 ${countWords(sum)} 条`,
  tableTitle: '明细',
  tableUnit: '单位',
  tablePeople: '人数',
  tableAccepted: '微信收下',
  tableOpened: '点开了',
  updated: '会自己更新，不用刷新。',
} as const
