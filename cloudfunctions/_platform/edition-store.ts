import type { ReviewState } from '../../src/domain/shared/review'
import { collection, command, inTransaction } from './database'

export type EditionKind = 'guide' | 'question'

/** One text on its way to people, and, once published, one version of what they read. */
export type EditionDocument = {
  readonly _id: string
  readonly kind: EditionKind
  readonly contentId: string
  readonly title: string
  /** Fitted the schema when it was saved; a later release may ask for more. */
  readonly content: unknown
  readonly state: ReviewState
  readonly authorId: string
  readonly reviewerId: string | null
  readonly reviewNote: string | null
  readonly baseVersion: number
  readonly restores: number | null
  /** Null until it is published; never given twice. */
  readonly version: number | null
  readonly publishedAt: Date | null
  readonly changedAt: Date
  /** The step that brought it here, so that the same call taken up again does not trip over itself. */
  readonly lastOperationId: string
}

/** What residents read of a content that was ever published here; one read for all of a kind. */
export type LiveDocument = {
  readonly _id: string
  readonly kind: EditionKind
  /** Null once every version published here was withdrawn. */
  readonly content: unknown
  /** 0 with no content. */
  readonly version: number
  readonly editionId: string | null
  /** The highest number ever given, so that none is given twice. */
  readonly latestVersion: number
}

const editions = collection<EditionDocument>('editions')
const liveContent = collection<LiveDocument>('liveContent')

/** More than a county writes at once; the last changed are shown. */
const OPEN_LIMIT = 200
const VERSIONS_LIMIT = 100

export async function findEdition(
  kind: EditionKind,
  editionId: string,
): Promise<EditionDocument | undefined> {
  const edition = await editions.get(editionId)
  return edition?.kind === kind ? edition : undefined
}

export type ListedEdition = Omit<EditionDocument, 'content'>

const LISTED_FIELDS = [
  '_id',
  'kind',
  'contentId',
  'title',
  'state',
  'authorId',
  'reviewerId',
  'reviewNote',
  'baseVersion',
  'restores',
  'version',
  'publishedAt',
  'changedAt',
  'lastOperationId',
] as const satisfies readonly (keyof ListedEdition)[]

/** Those that are not yet published, without their texts, last changed first. */
export async function findOpenEditions(kind: EditionKind): Promise<ListedEdition[]> {
  const open: readonly ReviewState[] = ['draft', 'inReview']
  return editions.findFields({ kind, state: command.in([...open]) }, LISTED_FIELDS, {
    orderBy: [['changedAt', 'desc']],
    limit: OPEN_LIMIT,
  })
}

/** Those that people read once and that were taken back, the last first. */
export async function findWithdrawnEditions(kind: EditionKind): Promise<ListedEdition[]> {
  return editions.findFields({ kind, state: 'withdrawn', version: command.gt(0) }, LISTED_FIELDS, {
    orderBy: [['changedAt', 'desc']],
    limit: OPEN_LIMIT,
  })
}

/** Whatever was published of a content, withdrawn or not, without the texts, newest first. */
export async function findPublishedEditions(kind: EditionKind, contentId: string): Promise<ListedEdition[]> {
  return editions.findFields({ kind, contentId, version: command.gt(0) }, LISTED_FIELDS, {
    orderBy: [['version', 'desc']],
    limit: VERSIONS_LIMIT,
  })
}

export async function findVersion(
  kind: EditionKind,
  contentId: string,
  version: number,
): Promise<EditionDocument | undefined> {
  const [found] = await editions.find({ kind, contentId, version }, { limit: 1 })
  return found
}

export async function findLiveDocuments(kind: EditionKind): Promise<LiveDocument[]> {
  return liveContent.find({ kind })
}

export async function findLiveDocument(
  kind: EditionKind,
  contentId: string,
): Promise<LiveDocument | undefined> {
  return liveContent.get(liveId(kind, contentId))
}

/** False where the same call has written it before. */
export async function insertEdition(edition: EditionDocument): Promise<boolean> {
  return editions.insert(edition)
}

/** Changes the edition only in the state it was read in, so that of two people at once one wins. */
export async function changeEditionIn(
  state: ReviewState,
  editionId: string,
  change: Partial<EditionDocument>,
): Promise<boolean> {
  const whole = change.content === undefined ? change : { ...change, content: command.set(change.content) }
  return (await editions.updateWhere({ _id: editionId, state }, whole)) > 0
}

type Step = Pick<EditionDocument, 'changedAt' | 'lastOperationId'> & Partial<EditionDocument>

/**
 * Publishes an edition that waits for its review, as the next version, where `isUpToDate` with what is live
 * at that very moment: of two people who approve at once, one is told.
 */
export async function publishEdition(
  { _id, kind, contentId }: EditionDocument,
  step: Step,
  releasedVersion: number,
  isUpToDate: (live: LiveDocument | undefined) => boolean,
): Promise<'OK' | 'EDITION_TRANSITION' | 'EDITION_OUTDATED'> {
  const outcome = await inTransaction(async (transaction) => {
    const heads = transaction.collection<LiveDocument>('liveContent')
    const drafts = transaction.collection<EditionDocument>('editions')
    const edition = await drafts.get(_id)
    if (edition?.state !== 'inReview') return 'EDITION_TRANSITION'
    const head = await heads.get(liveId(kind, contentId))
    if (!isUpToDate(head)) return 'EDITION_OUTDATED'
    const version = Math.max(head?.latestVersion ?? 0, releasedVersion) + 1
    await drafts.update(_id, { ...step, state: 'published', version })
    await heads.put({
      _id: liveId(kind, contentId),
      kind,
      content: edition.content,
      version,
      editionId: _id,
      latestVersion: version,
    })
    return 'OK'
  })
  return outcome ?? 'EDITION_TRANSITION'
}

/** Takes the live version back, and puts the one published before it in its place. */
export async function withdrawLive({ _id, kind, contentId }: EditionDocument, step: Step): Promise<boolean> {
  const [previous] = await editions.find(
    { kind, contentId, state: 'published', _id: command.neq(_id) },
    { orderBy: [['version', 'desc']], limit: 1 },
  )
  const isDone = await inTransaction(async (transaction) => {
    const heads = transaction.collection<LiveDocument>('liveContent')
    const head = await heads.get(liveId(kind, contentId))
    if (head?.editionId !== _id) return undefined
    await heads.put({
      ...head,
      content: previous?.content ?? null,
      version: previous?.version ?? 0,
      editionId: previous?._id ?? null,
    })
    await transaction.collection<EditionDocument>('editions').update(_id, { ...step, state: 'withdrawn' })
    return true
  })
  return isDone === true
}

const liveId = (kind: EditionKind, contentId: string): string => `${kind}:${contentId}`
