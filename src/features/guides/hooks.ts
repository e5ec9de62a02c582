import usualGuides from '@/content/zh-CN/usual-guides.json'
import type { GuideSummary } from '@/domain/guides/guide'
import type { Audience } from '@/domain/shared/taxonomy'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

/** All guides at once: they are few and short, and every audience stays readable without a network. */
export function useGuides(): CloudQuery<readonly GuideSummary[]> {
  return useCloudQuery('guides', 'listGuides', {}, 'kept:guides')
}

/** The guides for an audience: those that it meets most, in that order, and the others as the cloud lists them. */
export function guidesFor(guides: readonly GuideSummary[], audience: Audience) {
  const own = guides.filter(({ audiences }) => audiences.includes(audience))
  const usualIds: readonly string[] = usualGuides[audience]
  return {
    usual: usualIds.flatMap((id) => own.filter((guide) => guide.id === id)),
    others: own.filter(({ id }) => !usualIds.includes(id)),
  }
}
