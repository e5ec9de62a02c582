import type { GuideSummary } from './guide'
import type { SearchHit } from './search'

/**
 * What was found, as the cloud has it by now: under its titles, and nothing of a guide that it does not list,
 * as when a later release has dropped it.
 * @param published undefined while the cloud has not answered; then what ships stands
 */
export function asPublished(
  hits: readonly SearchHit[],
  published: readonly GuideSummary[] | undefined,
): readonly SearchHit[] {
  if (!published) return hits
  const byId = new Map(published.map((guide) => [guide.id, guide]))
  return hits.flatMap((hit) => {
    const guide = byId.get(hit.guideId)
    return guide ? [renamed(hit, guide)] : []
  })
}

function renamed(hit: SearchHit, { title, remember }: GuideSummary): SearchHit {
  return hit.kind === 'guide' ? { ...hit, title, second: remember } : { ...hit, second: title }
}

export type HitGroup = { readonly kind: SearchHit['kind']; readonly hits: readonly SearchHit[] }

/** Hits by what they lead to; each kind stands where the best of it does. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
}
