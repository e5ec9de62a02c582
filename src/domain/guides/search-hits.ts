import type { GuideSummary } from './guide'
import type { SearchHit } from './search'
import { plainText } from './search-text'

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

/** One character stands in too many titles to be looked for. */
const SHORTEST_QUERY = 2

/**
 * The guides of the cloud that have the words in their title or definition, and that the index does not know by
 * them: those an organiser wrote or renamed. A title leads, a definition follows what the index has found.
 */
export function withPublished(
  query: string,
  hits: readonly SearchHit[],
  published: readonly GuideSummary[],
): readonly SearchHit[] {
  const sought = plainText(query)
  if (sought.length < SHORTEST_QUERY) return hits
  const foundIds = hits.filter(({ kind }) => kind === 'guide').map(({ guideId }) => guideId)
  const others = published.filter(({ id }) => !foundIds.includes(id))
  const has = (text: string) => plainText(text).includes(sought)
  const byTitle = others.filter(({ title }) => has(title))
  const byDefinition = others.filter(({ title, definition }) => !has(title) && has(definition))
  return [...byTitle.map(hitOf), ...hits, ...byDefinition.map(hitOf)]
}

const hitOf = ({ id, title, remember }: GuideSummary): SearchHit => ({
  kind: 'guide',
  guideId: id,
  title,
  second: remember,
})

function renamed(hit: SearchHit, { title, remember }: GuideSummary): SearchHit {
  return hit.kind === 'guide' ? { ...hit, title, second: remember } : { ...hit, second: title }
}

export type HitGroup = { readonly kind: SearchHit['kind']; readonly hits: readonly SearchHit[] }

/** Hits by what they lead to; each kind stands where the best of it does. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
}
