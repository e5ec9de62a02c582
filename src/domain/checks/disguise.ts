import type { Span } from './patterns'

/** Characters between the characters of a word, and signs in place of characters: filters are blind to them. */
const DISGUISES = [
  /[①-⑳⓪❶-❿⑴-⒇]{2}/,
  /[０-９Ａ-Ｚａ-ｚ]{3}/,
  /[\u4e00-\u9fff]([\s\-.*·~_+|/])[\u4e00-\u9fff]\1[\u4e00-\u9fff]\1?/,
  /[\u4e00-\u9fff][*_^][\u4e00-\u9fff]/,
  /[a-z]{2,6}[帐账票款钱贷号群]/,
  /[钅氵亻][\u4e00-\u9fff]/,
  /厶[聊信发]|[加进]裙|裙里/,
  /[薇威徽溦嶶➕][❤信心➕+]|❤裙|[VvＶ][信❤]|[扣q]裙/i,
]

/** Where a text hides its words, one place for each way; offsets are those of the original. */
export function findDisguises(original: string): Span[] {
  return DISGUISES.flatMap((form) => {
    const match = form.exec(original)
    return match ? [{ start: match.index, end: match.index + match[0].length }] : []
  })
}
