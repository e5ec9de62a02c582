import type { GuideSummary } from '@/domain/guides/guide'
import type { Audience, ScamTypeId } from '@/domain/shared/taxonomy'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

/** All guides at once: they are few and short, and every audience stays readable without a network. */
export function useGuides(): CloudQuery<readonly GuideSummary[]> {
  return useCloudQuery('guides', 'listGuides', {}, 'kept:guides')
}

/** The guides for an audience, of one type or of all. */
export function filterGuides(
  guides: readonly GuideSummary[],
  audience: Audience,
  scamTypeId: ScamTypeId | null,
): readonly GuideSummary[] {
  return guides.filter(
    (guide) => guide.audiences.includes(audience) && (!scamTypeId || guide.scamTypeId === scamTypeId),
  )
}
