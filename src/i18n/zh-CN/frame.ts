/** What several pages say in the same way. */
export const frameWords = {
  listen: '听一听',
  stopListening: '停下',
  goOnListening: '接着听',
  noVoice: '这部手机不能朗读，请看文字，或请家人念。',
  toldFamily: '已复制，到聊天里粘贴给家人。',
  sentToFamily: '发出去了。',
  notTold: '没发成，请再点一次。',
} as const

/** Choosing units, each with what is below it. */
export const areaWords = {
  area: '发到哪里',
  hint: '选了上级，下面的都包含在内。',
  covered: '已包含',
  openBelow: (unit: string) => `看${unit}的下级`,
  closeBelow: (unit: string) => `收起${unit}的下级`,
  openBelowShort: (count: number) => `下级 ${count} 个`,
  closeBelowShort: '收起',
} as const
