import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import { afterReviewStep, mayReview, type ReviewState, type ReviewStep } from '../../src/domain/shared/review'
import { collection, command, type Document, type Filter } from './database'
import type { MutatingCall } from './endpoint'
import { appendEvent, beginHistory } from './history'
import type { Member } from './identity'

/** What one person writes and another one publishes. */
export type Reviewed = Document & {
  readonly state: ReviewState
  /** Of the unit it is written for. */
  readonly unitPath: UnitPath
  readonly authorId: string
  readonly reviewerId: string | null
  readonly reviewNote: string | null
  readonly changedAt: Date
  readonly publishedAt: Date | null
  /** Why it was published without a second person; missing where one has read it. */
  readonly emergencyReason?: string
  /** The step that brought it here, so that the same call taken up again does not trip over itself. */
  readonly lastOperationId: string
}

type Kind = {
  readonly collection: string
  /** Names its history: `alert:…`. */
  readonly subject: string
  readonly codes: Readonly<Record<'notFound' | 'transition' | 'ownReview' | 'notOwn', ErrorCode>>
}

type Review = { readonly decision: 'approve' | 'return'; readonly note: string }

/** The way draft → in review → published → withdrawn of one kind of document, each step in its history. */
export function reviewed<T extends Reviewed>(kind: Kind) {
  const documents = collection<T>(kind.collection)
  const { codes } = kind

  const stepTaken = (
    { _id: id, unitPath }: Pick<Reviewed, '_id' | 'unitPath'>,
    event: string,
    { who, now, operationId }: MutatingCall<Member>,
    note: string | null = null,
  ) => ({
    subject: `${kind.subject}:${id}`,
    event,
    actorId: who._id,
    at: now,
    detail: note ? { operationId, note } : { operationId },
    unitPath,
  })

  /** Changes it only where it still fits the condition, so that of two people at once one wins. */
  async function changeIf(id: string, condition: Filter, change: Partial<T>): Promise<boolean> {
    const content: unknown = Reflect.get(change, 'content')
    const whole = content === undefined ? change : { ...change, content: command.set(content) as unknown }
    return (await documents.updateWhere({ _id: id, ...condition }, whole)) > 0
  }

  /** Moves it on from the state it was read in; whoever comes second is told so. */
  async function takeStep(
    document: T,
    step: ReviewStep,
    call: MutatingCall<Member>,
    change: Partial<Reviewed> = {},
  ): Promise<Result<T>> {
    if (document.lastOperationId !== call.operationId) {
      const state = afterReviewStep(document.state, step)
      const moved = { ...change, state, changedAt: call.now, lastOperationId: call.operationId }
      if (!state || !(await changeIf(document._id, { state: document.state }, moved as Partial<T>))) {
        return fail(codes.transition)
      }
    }
    await appendEvent(stepTaken(document, step, call, change.emergencyReason ?? change.reviewNote))
    return ok(document)
  }

  async function step(
    id: string,
    taken: ReviewStep,
    call: MutatingCall<Member>,
    change: Partial<Reviewed> = {},
  ): Promise<Result<T>> {
    const document = await documents.get(id)
    return document ? takeStep(document, taken, call, change) : fail(codes.notFound)
  }

  return {
    /** A new draft of this author; done twice, it stands once. */
    async begin(draft: T, call: MutatingCall<Member>): Promise<void> {
      await documents.insert(draft)
      await beginHistory(stepTaken(draft, 'drafted', call))
    },
    /** The author's own draft, written again. */
    async rewrite(
      id: string,
      change: Partial<T> & Pick<T, 'unitPath'>,
      call: MutatingCall<Member>,
    ): Promise<Result<string>> {
      if (!(await changeIf(id, { state: 'draft', authorId: call.who._id }, change))) {
        const document = await documents.get(id)
        if (!document) return fail(codes.notFound)
        return fail(document.authorId === call.who._id ? codes.transition : codes.notOwn)
      }
      await appendEvent(stepTaken({ _id: id, unitPath: change.unitPath }, 'changed', call))
      return ok(id)
    },
    async submit(id: string, call: MutatingCall<Member>): Promise<Result<T>> {
      const document = await documents.get(id)
      if (!document) return fail(codes.notFound)
      return document.authorId === call.who._id ? takeStep(document, 'submit', call) : fail(codes.notOwn)
    },
    /** Approving publishes; returning gives it back to the author with a note. */
    async review(id: string, { decision, note }: Review, call: MutatingCall<Member>): Promise<Result<T>> {
      const document = await documents.get(id)
      if (!document) return fail(codes.notFound)
      if (!mayReview(document.authorId, call.who._id)) return fail(codes.ownReview)
      const published = decision === 'approve' ? { publishedAt: call.now } : {}
      return takeStep(document, decision, call, {
        reviewerId: call.who._id,
        reviewNote: note || null,
        ...published,
      })
    },
    /** At once, with the reason in its history. */
    publishAtOnce: (id: string, emergencyReason: string, call: MutatingCall<Member>): Promise<Result<T>> =>
      step(id, 'emergency', call, { publishedAt: call.now, emergencyReason }),
    withdraw: (id: string, call: MutatingCall<Member>): Promise<Result<T>> => step(id, 'withdraw', call),
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
