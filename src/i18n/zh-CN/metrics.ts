import type { ParticipationKind } from '@/domain/shared/participation'
import { dayWords } from './dates'

type Shown = readonly [ParticipationKind, number]

/** What a count of each kind means in a sentence. */
const SENTENCES: Readonly<Record<ParticipationKind, (count: string) => string>> = {
  joined: (count) => `${count} 人加入`,
  guideRead: (count) => `读完指南 ${count} 次`,
  practiceFinished: (count) => `完成答题 ${count} 次`,
  pledgeSigned: (count) => `签承诺 ${count} 份`,
  alertAcknowledged: (count) => `知道预警 ${count} 次`,
  noticeConfirmed: (count) => `确认告知书 ${count} 次`,
}

/** 12,345 */
export const countWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** The overview of participation. */
export const metricsWords = {
  title: '总览',
  period: (unit: string, from: string, to: string, days: number) =>
    `${unit} · ${dayOf(from)}至 ${dayOf(to)} · ${days} 天`,
  sentence: (days: number, shown: readonly Shown[]) =>
    `这 ${days} 天，${shown.map(([kind, count]) => SENTENCES[kind](countWords(count))).join('，')}。`,
  nothing: (days: number) => `这 ${days} 天还没有可以显示的参与。发一条预警，或请班主任、村干部转一篇指南。`,
  kindLabel: '看哪一种参与',
  hidden: '不显示',
  hiddenReason: '虚线：还没有，或不足 5 人次，不显示。',
  childrenTitle: (kind: string) => `各单位${kind}`,
  childrenNote: '按单位顺序，不排名',
  noChildren: '这个单位没有下级单位。',
  daysTitle: (kind: string) => `每天${kind}`,
  noDays: '这段时间没有哪一天满 5 人次，先不显示。',
  busiest: (day: string, count: number) => `最高 ${dayOf(day)} · ${countWords(count)}`,
  suppression: '为了不让人猜出是谁，每个单位满 5 个才显示，所以比实际少几个。',
  countedAt: (moment: string) => `数到${moment}。`,
  neverCounted: '还没有数过，几分钟后再看。',
  reload: '刷新',
} as const

function dayOf(day: string): string {
  return dayWords(new Date(`${day}T12:00:00+08:00`))
}

/** 23 日, under a column. */
export const dayOfMonthWords = (day: string): string => `${Number(day.slice(8))} 日`
