import type { PageStack } from './page-stack'
import type { WxPart } from './wx-api'

/** Moving between pages, under the rules of the page stack. */
export function navigationApis(pages: PageStack): WxPart {
  const url = (input: Record<string, unknown>): string => String(input.url)
  return {
    async: {
      navigateTo: (input) => pages.navigateTo(url(input)),
      redirectTo: (input) => pages.redirectTo(url(input)),
      switchTab: (input) => pages.switchTab(url(input)),
      reLaunch: (input) => pages.reLaunch(url(input)),
      navigateBack: ({ delta }) => pages.navigateBack(typeof delta === 'number' ? delta : 1),
    },
  }
}
