import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import { AudienceId } from '../shared/source'
import { AlertContent, type AlertDraft, type PublishedAlert } from './alert'

/** The audience counts for guests only; a member's own is known. */
export const GetHome = v.strictObject({ audience: AudienceId })
export const ListAlerts = v.strictObject({ audience: AudienceId })
export const GetAlert = v.strictObject({ alertId: DocumentId })
export const AcknowledgeAlert = v.strictObject({ alertId: DocumentId })

export const ListDrafts = v.strictObject({ unitId: DocumentId })
export const SaveDraft = v.strictObject({
  unitId: DocumentId,
  /** Null begins a new draft. */
  alertId: v.nullable(DocumentId),
  content: AlertContent,
})
export const SubmitForReview = v.strictObject({ alertId: DocumentId })
export const ReviewAlert = v.strictObject({
  alertId: DocumentId,
  decision: v.picklist(['approve', 'return']),
  note: v.pipe(v.string(), v.maxLength(200)),
})
export const CancelAlert = v.strictObject({ alertId: DocumentId })

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
  getAlert: { input: v.InferInput<typeof GetAlert>; output: PublishedAlert }
  acknowledgeAlert: { input: v.InferInput<typeof AcknowledgeAlert>; output: { counted: boolean } }
  listDrafts: { input: v.InferInput<typeof ListDrafts>; output: readonly AlertDraft[] }
  saveDraft: { input: v.InferInput<typeof SaveDraft>; output: { alertId: string } }
  submitForReview: { input: v.InferInput<typeof SubmitForReview>; output: { alertId: string } }
  /** Approving publishes; the author cannot. */
  reviewAlert: { input: v.InferInput<typeof ReviewAlert>; output: { alertId: string } }
  cancelAlert: { input: v.InferInput<typeof CancelAlert>; output: { alertId: string } }
}
