import type { Failure } from '@/domain/shared/result'
import { dayWords } from './dates'
import { errorMessages } from './errors'

/** What every screen says while it waits, without a network, and after a failure. */
export const stateWords = {
  loading: '正在打开…',
  stillLoading: '网络有点慢，再等等。您写的都在。',
  retry: '再试一次',
  sending: '正在发送…',
  waiting: '已存在手机里，有网后自动发送，只发一次。',
  nothingKept: '现在没有网络，这里还没有存过内容。有网后再打开。',
  kept: (at: number) => `没有网络。下面是 ${dayWords(new Date(at))}存下的内容。`,
} as const

/** What happened and what to do next; for a bug also the number to quote. */
export function failureWords({ code, requestId }: Failure): string {
  return requestId ? `${errorMessages[code]}查询号 ${requestId}` : errorMessages[code]
}
