/** One person brings the family: no reward, no ranking, nobody is named. */
export const invitationWords = {
  title: '请家人也加入',
  lead: '发一张卡给家人。只数有多少人，不记谁请了谁，没有奖励，也不排名。',
  send: '发给家人',
  outcomes: { sent: '', copied: '已复制，粘贴给家人就行。', nowhere: '没转出去，请再试一次。' },
  cardTitle: '一家人一起防诈骗，加入就能收预警',
} as const

/** As the organiser sees it. */
export const influenceWords = {
  title: '一人带全家',
  size: (size: number) => `凭家人的邀请加入的，有 ${size} 人以上。`,
  depth: (depth: number) => (depth > 1 ? `一个接一个，传到了第 ${depth} 层。` : '都是直接邀请来的。'),
  tooFew: '还不到五个人，先不显示。',
  note: '按五人一档数，不记谁邀请了谁。',
} as const
