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
