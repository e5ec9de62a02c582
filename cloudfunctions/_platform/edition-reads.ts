import type {
  EditionActions,
  EditionSummary,
  PublishedVersion,
  Versioned,
  WithdrawnContent,
} from '../../src/domain/shared/edition'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import {
  findEdition,
  findOpenEditions,
  findPublishedEditions,
  findVersion,
  findWithdrawnEditions,
  type ListedEdition,
} from './edition-store'
import type { Call } from './endpoint'
import type { Member } from './identity'
import { readLive, readLiveOne, type EditedContent, type LiveSummary } from './published-content'

type Inputs<Content> = EditionActions<Content, LiveSummary>

export async function listEditions<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { who }: Call<Member>,
): Promise<Result<{ live: Live[]; editions: EditionSummary[]; withdrawn: WithdrawnContent[] }>> {
  const live = await readLive(edited)
  const versions = new Map(live.map(({ id, version }) => [id, version]))
  const open = await findOpenEditions(edited.kind)
  const editions = open.map((edition) => summarise(edition, versions.get(edition.contentId) ?? 0, who))
  const withdrawn = withdrawnContent(await findWithdrawnEditions(edited.kind), versions)
  return ok({ live: live.map(edited.summarise), editions, withdrawn })
}

/** Each once, by the title it had last. */
function withdrawnContent(
  editions: readonly ListedEdition[],
  live: ReadonlyMap<string, number>,
): WithdrawnContent[] {
  const gone = editions.filter(({ contentId }) => !live.has(contentId))
  const first = gone.filter(
    ({ contentId }, at) => gone.findIndex((other) => other.contentId === contentId) === at,
  )
  return first.map(({ contentId, title }) => ({ id: contentId, title }))
}

export async function getEdition<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { editionId }: Inputs<Content>['getEdition']['input'],
  { who }: Call<Member>,
): Promise<Result<Inputs<Content>['getEdition']['output']>> {
  const edition = await findEdition(edited.kind, editionId)
  if (!edition) return fail('EDITION_NOT_FOUND')
  const content = edited.fit(edition.content)
  if (!content) return fail('CONTENT_INVALID')
  const live = await readLiveOne(edited, edition.contentId)
  return ok({ ...summarise(edition, live?.version ?? 0, who), content })
}

export async function listVersions<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { contentId }: Inputs<Content>['listVersions']['input'],
): Promise<Result<PublishedVersion[]>> {
  const live = await readLiveOne(edited, contentId)
  const published = await findPublishedEditions(edited.kind, contentId)
  const versions = published.map(({ _id, version, publishedAt, restores, state }): PublishedVersion => ({
    version: version ?? 0,
    editionId: _id,
    publishedAt: publishedAt?.toISOString() ?? null,
    restores,
    isLive: state === 'published' && version === live?.version,
    isWithdrawn: state === 'withdrawn',
  }))
  const released = edited.released.filter(
    ({ id, version }) => id === contentId && versions.every((other) => other.version !== version),
  )
  const shipped = released.map(({ version }): PublishedVersion => ({
    version,
    editionId: null,
    publishedAt: null,
    restores: null,
    isLive: version === live?.version,
    isWithdrawn: false,
  }))
  return ok([...versions, ...shipped].sort((a, b) => b.version - a.version))
}

export async function getVersion<Content extends Versioned, Live extends LiveSummary>(
  { kind, released, fit }: EditedContent<Content, Live>,
  { contentId, version }: Inputs<Content>['getVersion']['input'],
): Promise<Result<Content>> {
  const published = fit((await findVersion(kind, contentId, version))?.content)
  if (published) return ok({ ...published, version })
  const shipped = released.find((content) => content.id === contentId && content.version === version)
  return shipped ? ok(shipped) : fail('VERSION_NOT_FOUND')
}

const summarise = (edition: ListedEdition, liveVersion: number, reader: Member): EditionSummary => ({
  id: edition._id,
  contentId: edition.contentId,
  title: edition.title,
  state: edition.state,
  isOwn: edition.authorId === reader._id,
  baseVersion: edition.baseVersion,
  isOutdated: edition.version === null && edition.baseVersion !== liveVersion,
  restores: edition.restores,
  reviewNote: edition.reviewNote,
  changedAt: edition.changedAt.toISOString(),
})
