import { useShareAppMessage } from '@tarojs/taro'
import { pageAddress, type PageName } from './navigation'
import { copyText } from './phone'

/** What a friend is sent: words, and the page they open. */
export type ShareCard = {
  readonly title: string
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

/** What became of a card on the web. */
export type Shared = 'sent' | 'copied' | 'nowhere'

/** On the web: through the browser's own list of people where it has one, else on the clipboard. */
export async function shareOnWeb({ title, page, params }: ShareCard): Promise<Shared> {
  const { origin, pathname } = window.location
  const url = `${origin}${pathname}#${pageAddress(page, params)}`
  if ('share' in navigator) {
    try {
      await navigator.share({ title, text: title, url })
      return 'sent'
    } catch {
      return 'nowhere'
    }
  }
  return (await copyText(`${title}\n${url}`)) ? 'copied' : 'nowhere'
}
