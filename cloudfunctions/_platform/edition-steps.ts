import type * as v from 'valibot'
import type { EditionActions, SaveEdition, Versioned } from '../../src/domain/shared/edition'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { afterReviewStep, mayReview, type ReviewState } from '../../src/domain/shared/review'
import { getVersion } from './edition-reads'
import {
  changeEditionIn,
  findEdition,
  insertEdition,
  publishEdition,
  withdrawLive,
  type EditionDocument,
} from './edition-store'
import type { MutatingCall } from './endpoint'
import { appendEvent, beginHistory } from './history'
import type { Member } from './identity'
import { liveOne, readLive, type EditedContent, type LiveSummary } from './published-content'

type Inputs = EditionActions<unknown, LiveSummary>
type EditionId = { readonly editionId: string }

/** Begins a draft, or replaces the text of the member's own; what ships must be as good as what is saved. */
export async function saveEdition<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { editionId, content, baseVersion }: v.InferOutput<typeof SaveEdition>,
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const judged = judge(edited, content, await readLive(edited))
  if (!judged.ok) return judged
  const text = {
    contentId: judged.value.id,
    title: edited.summarise(judged.value).title,
    content: judged.value,
    baseVersion,
    restores: null,
  }
  return editionId === null
    ? begin({ ...text, kind: edited.kind, state: 'draft' }, 'drafted', call)
    : changeDraft(edited, editionId, text, call)
}

/** Content that every rule allows today. */
function judge<Content extends Versioned, Live extends LiveSummary>(
  { fit, mistakesOf, summarise: describe }: EditedContent<Content, Live>,
  content: unknown,
  live: readonly Content[],
): Result<Content> {
  const fitting = fit(content)
  const [mistake] = mistakesOf(content, live.map(describe))
  return fitting && !mistake ? ok(fitting) : fail('CONTENT_INVALID', { field: mistake?.path ?? '' })
}

type Text = Pick<EditionDocument, 'contentId' | 'title' | 'content' | 'baseVersion' | 'restores'>

async function begin(
  edition: Text & Pick<EditionDocument, 'kind' | 'state'>,
  event: string,
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const editionId = call.operationId.slice(0, 32)
  await insertEdition({
    ...edition,
    _id: editionId,
    authorId: call.who._id,
    reviewerId: null,
    reviewNote: null,
    version: null,
    publishedAt: null,
    ...stamp(call),
  })
  await beginHistory(stepTaken(editionId, event, call))
  return ok({ editionId })
}

async function changeDraft<Content extends Versioned, Live extends LiveSummary>(
  { kind }: EditedContent<Content, Live>,
  editionId: string,
  text: Text,
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const edition = await findOwn(kind, editionId, call.who)
  if (!edition.ok) return edition
  if (edition.value.contentId !== text.contentId) return fail('CONTENT_INVALID', { field: 'id' })
  return move(edition.value, 'draft', 'changed', call, { ...text, state: 'draft' })
}

export async function submitEdition<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { editionId }: EditionId,
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const edition = await findOwn(edited.kind, editionId, call.who)
  if (!edition.ok) return edition
  const ready = await judgeAgain(edited, edition.value, 'draft', call)
  return ready.ok ? move(edition.value, 'draft', 'submit', call, { state: 'inReview' }) : ready
}

/** Approving publishes; returning gives it back to the author with a note. */
export async function reviewEdition<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { editionId, step, note }: Inputs['reviewEdition']['input'],
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const edition = await findEdition(edited.kind, editionId)
  if (!edition) return fail('EDITION_NOT_FOUND')
  if (!mayReview([edition.authorId], call.who._id)) return fail('EDITION_OWN_REVIEW')
  const reviewed = { reviewerId: call.who._id, reviewNote: note || null }
  if (step === 'return') {
    return move(edition, 'inReview', 'return', call, { ...reviewed, state: 'draft' })
  }
  const ready = await judgeAgain(edited, edition, 'inReview', call)
  return ready.ok ? approve(edited, edition, reviewed, call) : ready
}

async function approve<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  edition: EditionDocument,
  reviewed: Pick<EditionDocument, 'reviewerId' | 'reviewNote'>,
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  if (edition.lastOperationId !== call.operationId) {
    const { contentId, baseVersion } = edition
    const released = edited.released.find(({ id }) => id === contentId)
    const outcome = await publishEdition(
      edition,
      { ...reviewed, publishedAt: call.now, ...stamp(call) },
      released?.version ?? 0,
      (live) => (liveOne(edited, contentId, live)?.version ?? 0) === baseVersion,
    )
    if (outcome !== 'OK') return fail(outcome)
  }
  return finish(edition._id, 'approve', call, reviewed.reviewNote)
}

/** In time for its step, on top of what is live, and within rules that may be newer than the text. */
async function judgeAgain<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  edition: EditionDocument,
  state: ReviewState,
  { operationId }: MutatingCall<Member>,
): Promise<Result<unknown>> {
  if (edition.lastOperationId === operationId) return ok(edition.content)
  if (edition.state !== state) return fail('EDITION_TRANSITION')
  const live = await readLive(edited)
  const version = live.find(({ id }) => id === edition.contentId)?.version ?? 0
  if (version !== edition.baseVersion) return fail('EDITION_OUTDATED')
  return judge(edited, edition.content, live)
}

/** A draft that nobody needs any more; what was submitted is given back first. */
export async function dropEdition<Content extends Versioned, Live extends LiveSummary>(
  { kind }: EditedContent<Content, Live>,
  { editionId }: EditionId,
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const edition = await findOwn(kind, editionId, call.who)
  return edition.ok ? move(edition.value, 'draft', 'drop', call, { state: 'withdrawn' }) : edition
}

/** Only the version that people read now: those before it were replaced already. */
export async function withdrawEdition<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { editionId }: EditionId,
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const edition = await findEdition(edited.kind, editionId)
  if (!edition) return fail('EDITION_NOT_FOUND')
  if (edition.lastOperationId !== call.operationId) {
    if (!afterReviewStep(edition.state, 'withdraw')) return fail('EDITION_TRANSITION')
    if (!(await withdrawLive(edition, stamp(call)))) return fail('EDITION_OUTDATED')
  }
  return finish(editionId, 'withdraw', call)
}

/** The earlier text goes straight into review: it was written and read before, and is published anew. */
export async function rollBack<Content extends Versioned, Live extends LiveSummary>(
  edited: EditedContent<Content, Live>,
  { contentId, version }: Inputs['rollBack']['input'],
  call: MutatingCall<Member>,
): Promise<Result<EditionId>> {
  const earlier = await getVersion(edited, { contentId, version })
  if (!earlier.ok) return earlier
  const live = await readLive(edited)
  const baseVersion = live.find(({ id }) => id === contentId)?.version ?? 0
  if (baseVersion === version) return fail('EDITION_TRANSITION')
  const judged = judge(edited, earlier.value, live)
  if (!judged.ok) return judged
  const { title } = edited.summarise(judged.value)
  const text = { contentId, title, content: judged.value, baseVersion, restores: version }
  return begin({ ...text, kind: edited.kind, state: 'inReview' }, 'restored', call)
}

async function findOwn(
  kind: EditionDocument['kind'],
  editionId: string,
  who: Member,
): Promise<Result<EditionDocument>> {
  const edition = await findEdition(kind, editionId)
  if (!edition) return fail('EDITION_NOT_FOUND')
  return edition.authorId === who._id ? ok(edition) : fail('EDITION_NOT_OWN')
}

/** Takes a step from a state; whoever comes second is told so. */
async function move(
  edition: EditionDocument,
  from: ReviewState,
  event: string,
  call: MutatingCall<Member>,
  change: Partial<EditionDocument>,
): Promise<Result<EditionId>> {
  if (edition.lastOperationId !== call.operationId) {
    const isMoved = await changeEditionIn(from, edition._id, { ...change, ...stamp(call) })
    if (!isMoved) return fail('EDITION_TRANSITION')
  }
  return finish(edition._id, event, call, change.reviewNote)
}

async function finish(
  editionId: string,
  event: string,
  call: MutatingCall<Member>,
  note: string | null = null,
): Promise<Result<EditionId>> {
  await appendEvent(stepTaken(editionId, event, call, note))
  return ok({ editionId })
}

const stamp = ({ now, operationId }: MutatingCall<Member>) => ({
  changedAt: now,
  lastOperationId: operationId,
})

const stepTaken = (
  editionId: string,
  event: string,
  { who, now, operationId }: MutatingCall<Member>,
  note: string | null = null,
) => ({
  subject: `edition:${editionId}`,
  event,
  actorId: who._id,
  at: now,
  detail: note ? { operationId, note } : { operationId },
  // Whoever works on what everybody reads holds the role on a root.
  unitPath: who.grants.find(({ unitPath }) => unitPath.length === 1)?.unitPath ?? who.unitPath.slice(0, 1),
})
