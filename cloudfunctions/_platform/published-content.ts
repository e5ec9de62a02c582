import { liveContent, type Versioned } from '../../src/domain/shared/edition'
import type { Mistake } from '../../src/domain/shared/mistakes'
import { findLiveDocument, findLiveDocuments, type EditionKind, type LiveDocument } from './edition-store'

/** What a list for editors shows of a live content, whatever else its kind adds. */
export type LiveSummary = Versioned & { readonly title: string }

/** One kind of content that ships with the release and is edited by organisers. */
export type EditedContent<Content extends Versioned, Live extends LiveSummary> = {
  readonly kind: EditionKind
  readonly released: readonly Content[]
  readonly summarise: (content: Content) => Live
  /** The content where it has the shape that this release reads. */
  readonly fit: (content: unknown) => Content | undefined
  readonly mistakesOf: (content: unknown, live: readonly Live[]) => readonly Mistake[]
}

/** What people read now: the release, and what was published here, the higher version of each. One read. */
export async function readLive<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
): Promise<Content[]> {
  const documents = await findLiveDocuments(edited.kind)
  return liveContent(
    edited.released,
    documents.flatMap((document) => publishedContent(edited, document) ?? []),
  )
}

/** As `readLive`, of one content. */
export async function readLiveOne<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  contentId: string,
): Promise<Content | undefined> {
  return liveOne(edited, contentId, await findLiveDocument(edited.kind, contentId))
}

/** What is live of a content, given what was published of it here. */
export function liveOne<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  contentId: string,
  document: LiveDocument | undefined,
): Content | undefined {
  const released = edited.released.filter(({ id }) => id === contentId)
  const published = document ? publishedContent(edited, document) : undefined
  return liveContent(released, published ? [published] : [])[0]
}

/** What does not fit this release is passed over, and what ships stands in for it. */
function publishedContent<Content extends Versioned, Live extends LiveSummary>(
  { fit }: EditedContent<Content, Live>,
  { content, version }: LiveDocument,
): Content | undefined {
  const fitting = fit(content)
  return fitting && { ...fitting, version }
}
