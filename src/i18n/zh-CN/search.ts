import type { SearchHit } from '@/domain/guides/search'

/** Finding a guide by what people call it. */
export const searchWords = {
  title: '找一找',
  doorSecond: '一个词、拼音、首字母都行',
  label: '想找哪种骗术',
  hint: '写一个词，拼音、首字母也行，比如 sd',
  found: (count: number, shown: number) => {
    if (count === 0) return '没找到'
    return count > shown ? `找到 ${count} 条，先看最像的 ${shown} 条` : `找到 ${count} 条`
  },
  kinds: {
    guide: '骗术',
    flag: '识骗要点',
    question: '练习题里的提醒',
  } satisfies Record<SearchHit['kind'], string>,
  nothing: '换个说法，少写几个字试试。收到的消息拿不准，就拿来查一查。',
  check: '查一条消息',
  clear: '清空，重新找',
} as const
