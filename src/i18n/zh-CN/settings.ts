/** How the app looks to this person. */
export const settingsWords = {
  textSize: '字的大小',
  textSizeHint: '一开始跟着微信的字体设置。',
  sizes: { standard: '标准', large: '大', largest: '特大' },
} as const
