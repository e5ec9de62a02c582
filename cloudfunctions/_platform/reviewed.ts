import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import { afterReviewStep, mayReview, type ReviewState, type ReviewStep } from '../../src/domain/shared/review'
import { collection, command, inTransaction, type Document, type Filter } from './database'
import type { MutatingCall } from './endpoint'
import { appendEvent, appendOnce, beginHistory } from './history'
import type { Member } from './identity'

/** What some write and another one publishes. */
export type Reviewed = Document & {
  readonly state: ReviewState
  /** Of the unit it is written for. */
  readonly unitPath: UnitPath
  /** Who began it. */
  readonly authorId: string
  /** Everybody who wrote on it since; only where a draft is shared. */
  readonly writerIds?: readonly string[]
  readonly reviewerId: string | null
  readonly reviewNote: string | null
  readonly changedAt: Date
  readonly publishedAt: Date | null
  /** Why it was published without a second person; missing where one has read it. */
  readonly emergencyReason?: string
  /** Why it was withdrawn, for those who had read it; missing where nobody said. */
  readonly cancelReason?: string
  /** The next version, which took its place; missing until one has. */
  readonly replacedById?: string
  /** The step that brought it here, so that the same call taken up again does not trip over itself. It is the revision too. */
  readonly lastOperationId: string
}

type Kind<T> = {
  readonly collection: string
  /** Names its history: `alert:…`. */
  readonly subject: string
  readonly codes: Readonly<Record<'notFound' | 'transition' | 'ownReview' | 'notOwn', ErrorCode>>
  /** For a kind whose next version takes the place of the one before in the moment it is published. */
  readonly replacing?: {
    /** The id of the version before; undefined for the first. */
    readonly earlierOf: (document: T) => string | undefined
    /** For whoever publishes after the version before was replaced or withdrawn. */
    readonly outdated: ErrorCode
  }
  /** Every organiser of its unit writes on a draft, each on the last revision; left out, its author alone does. */
  readonly shared?: { readonly changedElsewhere: ErrorCode }
}

type Review = { readonly decision: 'approve' | 'return'; readonly note: string }

/** Whoever wrote any of it. */
export const writersOf = ({ authorId, writerIds = [] }: Reviewed): readonly string[] => [
  authorId,
  ...writerIds,
]

/** The way draft → in review → published → withdrawn of one kind of document, each step in its history. */
export function reviewed<T extends Reviewed>(kind: Kind<T>) {
  const documents = collection<T>(kind.collection)
  const { codes, shared } = kind

  const stepTaken = (
    { _id: id, unitPath }: Pick<Reviewed, '_id' | 'unitPath'>,
    event: string,
    { who, now, operationId }: MutatingCall<Member>,
    said: Filter = {},
  ) => ({
    subject: `${kind.subject}:${id}`,
    event,
    actorId: who._id,
    at: now,
    detail: { operationId, ...said },
    unitPath,
  })

  /** Changes it only where it still fits the condition, so that of two people at once one wins. */
  async function changeIf(id: string, condition: Filter, change: Partial<T>): Promise<boolean> {
    const content: unknown = Reflect.get(change, 'content')
    const whole = content === undefined ? change : { ...change, content: command.set(content) as unknown }
    return (await documents.updateWhere({ _id: id, ...condition }, whole)) > 0
  }

  /** Why a step cannot be taken any more: somebody took one, or wrote on it since it was read. */
  const overtaken = (read: T, found: T | undefined): ErrorCode =>
    shared && found?.state === read.state ? shared.changedElsewhere : codes.transition

  /** Both or neither: at no moment are two versions published, or none. Answers why not. */
  async function replaceEarlier(
    earlierId: string,
    document: T,
    moved: Partial<Reviewed>,
    { now, operationId }: MutatingCall<Member>,
  ): Promise<ErrorCode | 'done'> {
    const answer = await inTransaction<ErrorCode | 'done'>(async (transaction) => {
      const both = transaction.collection<T>(kind.collection)
      const found = await both.get(document._id)
      const isAsRead = found?.state === document.state && found.lastOperationId === document.lastOperationId
      if (!isAsRead) return overtaken(document, found)
      const earlier = await both.get(earlierId)
      if (earlier?.state !== 'published') return kind.replacing?.outdated ?? codes.transition
      const gone = { state: 'withdrawn', replacedById: document._id }
      await both.update(earlierId, { ...gone, changedAt: now, lastOperationId: operationId })
      await both.update(document._id, moved)
      return 'done'
    })
    return answer ?? codes.transition
  }

  /** Moves it on from the state, and from the revision that the person saw; whoever comes second is told so. */
  async function takeStep(
    document: T,
    step: ReviewStep,
    call: MutatingCall<Member>,
    change: Partial<Reviewed> = {},
    revision = document.lastOperationId,
  ): Promise<Result<T>> {
    const state = afterReviewStep(document.state, step)
    const isTaken = document.lastOperationId === call.operationId
    const isPublished = (isTaken ? document.state : state) === 'published'
    const earlierId = isPublished ? kind.replacing?.earlierOf(document) : undefined
    if (!isTaken) {
      if (!state) return fail(codes.transition)
      if (document.lastOperationId !== revision) return fail(overtaken(document, document))
      const moved = { ...change, state, changedAt: call.now, lastOperationId: call.operationId }
      // As it was read: given back, rewritten and handed in again meanwhile, it may have another writer.
      const asRead = { state: document.state, lastOperationId: document.lastOperationId }
      const outcome = earlierId
        ? await replaceEarlier(earlierId, document, moved, call)
        : (await changeIf(document._id, asRead, moved as Partial<T>))
          ? 'done'
          : overtaken(document, await documents.get(document._id))
      if (outcome !== 'done') return fail(outcome)
    }
    const note = change.emergencyReason ?? change.cancelReason ?? change.reviewNote
    await appendEvent(stepTaken(document, step, call, note ? { note } : {}))
    if (earlierId) {
      const earlier = { _id: earlierId, unitPath: document.unitPath }
      await appendOnce(stepTaken(earlier, 'replaced', call, { byId: document._id }))
    }
    return ok(document)
  }

  /** Why a draft was not rewritten; undefined where this very call has done it before. */
  function refusalOf(document: T | undefined, { who, operationId }: MutatingCall<Member>) {
    if (!document) return codes.notFound
    if (document.lastOperationId === operationId) return undefined
    if (!shared && document.authorId !== who._id) return codes.notOwn
    return document.state === 'draft' && shared ? shared.changedElsewhere : codes.transition
  }

  return {
    /** A new draft of this author; done twice, it stands once. */
    async begin(draft: T, call: MutatingCall<Member>): Promise<void> {
      await documents.insert(draft)
      const updatesId = kind.replacing?.earlierOf(draft)
      await beginHistory(stepTaken(draft, 'drafted', call, updatesId ? { updatesId } : {}))
    },
    /** A draft, written again by its author, or on its last revision by anybody who may write on it. */
    async rewrite(
      id: string,
      change: Partial<T> & Pick<T, 'unitPath'>,
      call: MutatingCall<Member>,
      revision: string | null = null,
    ): Promise<Result<string>> {
      const basis = shared ? { lastOperationId: revision } : { authorId: call.who._id }
      const writer = shared ? { writerIds: command.addToSet(call.who._id) as unknown } : {}
      if (!(await changeIf(id, { state: 'draft', ...basis }, { ...change, ...writer }))) {
        const refusal = refusalOf(await documents.get(id), call)
        if (refusal) return fail(refusal)
      }
      await appendEvent(stepTaken({ _id: id, unitPath: change.unitPath }, 'changed', call))
      return ok(id)
    },
    async submit(id: string, call: MutatingCall<Member>, revision?: string): Promise<Result<T>> {
      const document = await documents.get(id)
      if (!document) return fail(codes.notFound)
      const isTheirs = shared !== undefined || document.authorId === call.who._id
      return isTheirs ? takeStep(document, 'submit', call, {}, revision) : fail(codes.notOwn)
    },
    /** Approving publishes; returning gives it back to the author with a note. */
    async review(
      id: string,
      { decision, note }: Review,
      call: MutatingCall<Member>,
      revision?: string,
    ): Promise<Result<T>> {
      const document = await documents.get(id)
      if (!document) return fail(codes.notFound)
      if (!mayReview(writersOf(document), call.who._id)) return fail(codes.ownReview)
      const published = decision === 'approve' ? { publishedAt: call.now } : {}
      const reviewed = { reviewerId: call.who._id, reviewNote: note || null, ...published }
      return takeStep(document, decision, call, reviewed, revision)
    },
    /** A draft that nobody needs; whoever presses once more finds it done. */
    async discard(id: string, call: MutatingCall<Member>, revision: string): Promise<Result<T>> {
      const document = await documents.get(id)
      if (!document) return fail(codes.notFound)
      const isGone = document.state === 'withdrawn' && document.publishedAt === null
      const isByThisCall = document.lastOperationId === call.operationId
      if (isGone && !isByThisCall) return ok(document)
      return takeStep(document, 'discard', call, {}, revision)
    },
    /** At once, with the reason in its history. */
    async publishAtOnce(
      id: string,
      emergencyReason: string,
      call: MutatingCall<Member>,
      revision: string,
    ): Promise<Result<T>> {
      const document = await documents.get(id)
      if (!document) return fail(codes.notFound)
      return takeStep(document, 'emergency', call, { publishedAt: call.now, emergencyReason }, revision)
    },
    async withdraw(id: string, call: MutatingCall<Member>, cancelReason?: string): Promise<Result<T>> {
      const document = await documents.get(id)
      if (!document) return fail(codes.notFound)
      return takeStep(document, 'withdraw', call, cancelReason ? { cancelReason } : {})
    },
  }
}

/** The fields of a draft that nobody has looked at. */
export const freshDraft = ({ who, now, operationId }: MutatingCall<Member>) => ({
  state: 'draft' as const,
  authorId: who._id,
  reviewerId: null,
  reviewNote: null,
  publishedAt: null,
  changedAt: now,
  lastOperationId: operationId,
})
