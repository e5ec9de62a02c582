import * as v from 'valibot'
import { DocumentId, Slug } from './ids'
import type { ReviewState } from './review'

/** Content that is published in versions; the text of each version never changes again. */
export type Versioned = { readonly id: string; readonly version: number }

/**
 * What people read: of each content the higher version. At equal numbers what was published here stays, for
 * somebody here reviewed it; what is new comes last.
 */
export function liveContent<Content extends Versioned>(
  released: readonly Content[],
  published: readonly Content[],
): Content[] {
  const live = new Map(released.map((content) => [content.id, content]))
  for (const content of published) {
    if (content.version >= (live.get(content.id)?.version ?? 0)) live.set(content.id, content)
  }
  return [...live.values()]
}

/** 0 where nothing of that id is live. */
const BaseVersion = v.pipe(v.number(), v.integer(), v.minValue(0))
const Version = v.pipe(v.number(), v.integer(), v.minValue(1))

export const ListEditions = v.strictObject({})
export const GetEdition = v.strictObject({ editionId: DocumentId })
export const SaveEdition = v.strictObject({
  /** Null begins a draft; two people who write on the same content have one each. */
  editionId: v.nullable(DocumentId),
  /** Judged by the same rules as what ships, all of them at once. */
  content: v.unknown(),
  /** The live version that the author had before them. */
  baseVersion: BaseVersion,
})
export const SubmitEdition = v.strictObject({ editionId: DocumentId })
export const ReviewEdition = v.strictObject({
  editionId: DocumentId,
  step: v.picklist(['approve', 'return']),
  note: v.pipe(v.string(), v.maxLength(200)),
})
export const DropEdition = v.strictObject({ editionId: DocumentId })
export const WithdrawEdition = v.strictObject({ editionId: DocumentId })
export const ListVersions = v.strictObject({ contentId: Slug })
export const GetVersion = v.strictObject({ contentId: Slug, version: Version })
export const RollBack = v.strictObject({ contentId: Slug, version: Version })

/** What a list shows of a draft, or of one that waits for its review. */
export type EditionSummary = {
  readonly id: string
  readonly contentId: string
  readonly title: string
  readonly state: ReviewState
  readonly isOwn: boolean
  readonly baseVersion: number
  /** Another version was published since it was begun: to be saved again on top of that one. */
  readonly isOutdated: boolean
  /** The version whose text it brings back; null for a text of its own. */
  readonly restores: number | null
  /** What the reviewer wrote when giving it back. */
  readonly reviewNote: string | null
  readonly changedAt: string
}

/** What was published here and is read by nobody now: every version of it was withdrawn. */
export type WithdrawnContent = { readonly id: string; readonly title: string }

/** One version as it was published; by whom is known to the history alone. */
export type PublishedVersion = {
  readonly version: number
  /** Null for what ships with the release. */
  readonly editionId: string | null
  readonly publishedAt: string | null
  readonly restores: number | null
  readonly isLive: boolean
  readonly isWithdrawn: boolean
}

/**
 * The actions by which staff of a root unit edit content, the same on `guides` and on `quizzes`. A text goes
 * draft → in review → published, and the second step needs a second person.
 */
export type EditionActions<Content, Live> = {
  /** Everything that is live or was, and every edition that is not yet published, last changed first. */
  listEditions: {
    input: v.InferInput<typeof ListEditions>
    output: {
      readonly live: readonly Live[]
      readonly editions: readonly EditionSummary[]
      readonly withdrawn: readonly WithdrawnContent[]
    }
  }
  getEdition: {
    input: v.InferInput<typeof GetEdition>
    output: EditionSummary & { readonly content: Content }
  }
  /** `CONTENT_INVALID` where a rule is broken, the path of the first in `field`. */
  saveEdition: {
    input: Omit<v.InferInput<typeof SaveEdition>, 'content'> & { readonly content: Content }
    output: { editionId: string }
  }
  submitEdition: { input: v.InferInput<typeof SubmitEdition>; output: { editionId: string } }
  /** Approving publishes it as the next version; the author cannot. */
  reviewEdition: { input: v.InferInput<typeof ReviewEdition>; output: { editionId: string } }
  /** Takes the author's own draft off everybody's list; the history keeps it. */
  dropEdition: { input: v.InferInput<typeof DropEdition>; output: { editionId: string } }
  /** Takes the live version back at once, for a mistake that cannot wait: the one before is live again. */
  withdrawEdition: { input: v.InferInput<typeof WithdrawEdition>; output: { editionId: string } }
  /** Newest first. */
  listVersions: { input: v.InferInput<typeof ListVersions>; output: readonly PublishedVersion[] }
  getVersion: { input: v.InferInput<typeof GetVersion>; output: Content }
  /** Puts an earlier text up for review; it is published as a new version, by a second person. */
  rollBack: { input: v.InferInput<typeof RollBack>; output: { editionId: string } }
}
