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

/** A text to be taken along as it is. */
export const passageWords = {
  spoken: (characters: number, seconds: number) => `${characters} 字，慢慢念约 ${seconds} 秒`,
  written: (characters: number) => `${characters} 字`,
  copy: '复制',
  copyOf: (title: string) => `复制${title}`,
  copied: '已复制，去粘贴就行。',
  notCopied: '没复制上，请长按上面的字来复制。',
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
