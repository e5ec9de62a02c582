import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { pageAddress, pageQuery, type PageName } from './navigation'
import { copyText } from './phone'

/** What a friend is sent: words, and the page they open. */
export type ShareCard = {
  readonly title: string
  /** On the web, where a link shows nothing of its page: what is said with it instead of the title. */
  readonly text?: string
  readonly page: PageName
  readonly params: Readonly<Record<string, string>>
}

/**
 * In WeChat: the card that its menu, or a `ShareRow` on the page, sends to a friend. The page's configuration
 * needs `enableShareAppMessage`.
 */
export function useShareCard({ title, page, params }: ShareCard): void {
  useShareAppMessage(() => ({ title, path: pageAddress(page, params) }))
}

/**
 * In WeChat: lets its menu put the page into the timeline. The page's configuration needs
 * `enableShareTimeline` beside the other, and the page must be complete without the cloud (`isSinglePage`).
 */
export function useTimelineCard({ title, params }: ShareCard): void {
  useShareTimeline(() => ({ title, query: pageQuery(params) }))
}

/** What became of a card on the web. */
export type Shared = 'sent' | 'copied' | 'nowhere'

/** On the web: through the browser's own list of people where it has one, else on the clipboard. */
export async function shareOnWeb({ title, text = title, page, params }: ShareCard): Promise<Shared> {
  const { origin, pathname } = window.location
  const url = `${origin}${pathname}#${pageAddress(page, params)}`
  if ('share' in navigator) {
    try {
      await navigator.share({ title, text, url })
      return 'sent'
    } catch {
      return 'nowhere'
    }
  }
  return (await copyText(`${text}\n${url}`)) ? 'copied' : 'nowhere'
}
