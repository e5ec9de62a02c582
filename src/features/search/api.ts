import { READINGS, SEARCH_INDEX } from '@/content/zh-CN/search-index'
import { openSearch, type SearchHit } from '@/domain/guides/search'
import { openPage } from '@/platform/navigation'

let search: ReturnType<typeof openSearch> | undefined

/** Opening the index takes as long as a few strokes of typing, so it is done once, and before the first. */
export const openIndex = (): ReturnType<typeof openSearch> =>
  (search = search ?? openSearch(SEARCH_INDEX, READINGS))

/** A red flag is opened within its guide. */
export function openHit({ guideId, redFlagId }: SearchHit): void {
  openPage('guides', redFlagId ? { id: guideId, flag: redFlagId } : { id: guideId })
}
