/** The content desk: guides and questions, from a draft to what everybody reads. */
export const editorialWords = {
  title: '内容',
  lead: '大家正在读的指南。选一篇，印成海报、在大喇叭里念，或者发到群里。',
  version: (version: number) => `第 ${version} 版`,
  nothingChosen: '选一篇，印出来、念出来、发出去。',
  backToList: '回到列表',
} as const

export const printWords = {
  poster: '海报，A4 一张',
  posterSecond: '带本单位的二维码，打开就能打印',
  posterElsewhere: '在电脑上打开工作台打印。',
  loudspeaker: '大喇叭稿',
  loudspeakerLength: (characters: number, seconds: number) => `${characters} 字，慢慢念约 ${seconds} 秒`,
  chat: '群里发的话',
  chatLength: (characters: number) => `${characters} 字`,
  copy: '复制',
  copyOf: (title: string) => `复制${title}`,
  copied: '已复制，去粘贴就行。',
  notCopied: '没复制上，请长按上面的字来复制。',
} as const
