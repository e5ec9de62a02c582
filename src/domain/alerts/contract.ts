import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import { AudienceId } from '../shared/source'
import { typedWords } from '../shared/typed-text'
import { AlertContent, type AlertDraft, type PublishedAlert } from './alert'

/** The audience counts for guests only; a member's own is known. */
export const GetHome = v.strictObject({ audience: AudienceId })
export const ListAlerts = v.strictObject({ audience: AudienceId })
export const GetAlert = v.strictObject({ alertId: DocumentId })
export const OpenAlert = v.strictObject({ alertId: DocumentId })
export const AcknowledgeAlert = v.strictObject({ alertId: DocumentId })

/** Long enough to be one. */
export const REASON_MIN_LENGTH = 8
export const REASON_MAX_LENGTH = 100
const Reason = typedWords(REASON_MIN_LENGTH, REASON_MAX_LENGTH)

export const ListDrafts = v.strictObject({ unitId: DocumentId })
export const SaveDraft = v.strictObject({
  unitId: DocumentId,
  /** Null begins a new draft. */
  alertId: v.nullable(DocumentId),
  /** The published alert whose place a new draft is to take; a draft that exists has its own already. */
  updatesId: v.optional(v.nullable(DocumentId), null),
  /** The revision it was written on; anything else than the last one is refused. A new draft has none. */
  revision: v.optional(v.nullable(DocumentId), null),
  content: AlertContent,
})
/** The revision is the one that the person saw; refused where another was saved since. */
const Seen = { alertId: DocumentId, revision: DocumentId }
export const SubmitForReview = v.strictObject(Seen)
export const DiscardDraft = v.strictObject(Seen)
export const ReviewAlert = v.pipe(
  v.strictObject({
    ...Seen,
    decision: v.picklist(['approve', 'return']),
    note: typedWords(0, 200),
  }),
  v.forward(
    v.partialCheck(
      [['decision'], ['note']],
      ({ decision, note }) => decision === 'approve' || note !== '',
      'Whoever gives it back says why',
    ),
    ['note'],
  ),
)
export const PublishAtOnce = v.strictObject({ ...Seen, reason: Reason })
/** The reason is shown to residents. */
export const CancelAlert = v.strictObject({ alertId: DocumentId, reason: Reason })

export type Home = {
  readonly unitName: string | null
  readonly audience: string
  readonly newestAlert: PublishedAlert | null
  readonly unreadCount: number
}

/** Every action of the `alerts` function: what goes in, what comes out. */
export type AlertActions = {
  /** All that the home page needs, in one call and at most three reads. */
  getHome: { input: v.InferInput<typeof GetHome>; output: Home }
  listAlerts: { input: v.InferInput<typeof ListAlerts>; output: readonly PublishedAlert[] }
  /** The version that stands now, whichever of its series is asked for. */
  getAlert: { input: v.InferInput<typeof GetAlert>; output: PublishedAlert }
  /** That a member has it before their eyes: counted, and not kept of whom. */
  openAlert: { input: v.InferInput<typeof OpenAlert>; output: { counted: boolean } }
  acknowledgeAlert: { input: v.InferInput<typeof AcknowledgeAlert>; output: { counted: boolean } }
  listDrafts: { input: v.InferInput<typeof ListDrafts>; output: readonly AlertDraft[] }
  saveDraft: { input: v.InferInput<typeof SaveDraft>; output: { alertId: string; revision: string } }
  submitForReview: { input: v.InferInput<typeof SubmitForReview>; output: { alertId: string } }
  /** A draft that nobody needs leaves every list; its history stays. */
  discardDraft: { input: v.InferInput<typeof DiscardDraft>; output: { alertId: string } }
  /** Approving publishes, and takes the version before out of sight; the author cannot. */
  reviewAlert: { input: v.InferInput<typeof ReviewAlert>; output: { alertId: string } }
  /** Without a second person, for what cannot wait: by an administrator, with a reason that stays with it. */
  publishAtOnce: { input: v.InferInput<typeof PublishAtOnce>; output: { alertId: string } }
  /** Residents see it as cancelled, with the reason, until it would have ended. */
  cancelAlert: { input: v.InferInput<typeof CancelAlert>; output: { alertId: string } }
}
