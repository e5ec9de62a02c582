/** What counts as taking part. Never tips, checks or the rescue. */
export const PARTICIPATION_KINDS = {
  joined: '加入',
  guideRead: '读完指南',
  practiceFinished: '完成答题',
  pledgeSigned: '签承诺',
  alertAcknowledged: '知道预警',
  noticeConfirmed: '确认告知书',
} as const
export type ParticipationKind = keyof typeof PARTICIPATION_KINDS
export const PARTICIPATION_KIND_IDS = Object.keys(PARTICIPATION_KINDS) as readonly ParticipationKind[]
