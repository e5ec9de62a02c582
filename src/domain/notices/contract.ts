import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import type { ReviewState } from '../shared/review'
import { ShortNote } from '../shared/short-note'
import { AudienceId } from '../shared/source'
import { NoticeContent } from './notice'

const OneNotice = { noticeId: DocumentId }
/** More than any unit has on paper. */
const PAPER_MAX = 100_000

export const ListNotices = v.strictObject({ audience: AudienceId })
export const GetNotice = v.strictObject(OneNotice)
export const ConfirmNotice = v.strictObject({
  ...OneNotice,
  /** Of the words that were read. */
  textHash: v.pipe(v.string(), v.hexadecimal(), v.length(64)),
})
/** After WeChat has asked the person, once for each message. */
export const AskForReminder = v.strictObject(OneNotice)
export const StopReminder = v.strictObject(OneNotice)
export const ListWrittenNotices = v.strictObject({ unitId: DocumentId })
export const SaveNotice = v.strictObject({
  unitId: DocumentId,
  /** Null begins a new one. */
  noticeId: v.nullable(DocumentId),
  /** The published notice whose next version this is. */
  replacesId: v.nullable(DocumentId),
  content: NoticeContent,
})
export const SubmitNotice = v.strictObject(OneNotice)
export const ReviewNotice = v.strictObject({
  ...OneNotice,
  decision: v.picklist(['approve', 'return']),
  note: v.pipe(v.string(), v.maxLength(200)),
})
export const WithdrawNotice = v.strictObject(OneNotice)
export const CountPaper = v.strictObject({
  ...OneNotice,
  /** All of them until now, not those of today. */
  copies: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PAPER_MAX)),
  note: ShortNote,
})

/** What a parent reads. */
export type PublishedNotice = Omit<NoticeContent, 'areaUnitIds'> & {
  readonly id: string
  readonly version: number
  readonly textHash: string
  readonly publisher: string
  readonly publishedAt: string
  readonly isOpen: boolean
  readonly confirmedAt: string | null
  /** This person confirmed an earlier version: the words have changed. */
  readonly isChanged: boolean
  /** Null where none can be asked for: no member, confirmed, over, or the deployment sends none. */
  readonly reminder: NoticeReminder | null
}

export type NoticeReminder = {
  /** What WeChat asks the person about. */
  readonly templateId: string
  /** When the message comes that was asked for. */
  readonly nextAt: string | null
  /** When it would come if it were asked for now; null where it was asked for twice, or the notice ends before. */
  readonly offeredAt: string | null
}

/** What was counted on paper; never mixed with the app's own figure. */
export type PaperCount = { readonly copies: number; readonly note: string; readonly countedAt: string }

/** What the console shows of a notice on its way, and afterwards. */
export type WrittenNotice = NoticeContent & {
  readonly id: string
  readonly seriesId: string
  readonly version: number
  readonly state: ReviewState
  readonly unitId: string
  readonly unitName: string
  readonly areaNames: readonly string[]
  readonly isOwn: boolean
  readonly textHash: string
  readonly publishedAt: string | null
  readonly reviewNote: string | null
  /** Null where fewer than five people have confirmed it. */
  readonly confirmedCount: number | null
  readonly paper: PaperCount | null
}

/** Every action of the `notices` function: what goes in, what comes out. */
export type NoticeActions = {
  /** What is addressed to this person and can be confirmed, unconfirmed first. */
  listNotices: { input: v.InferInput<typeof ListNotices>; output: readonly PublishedNotice[] }
  getNotice: { input: v.InferInput<typeof GetNotice>; output: PublishedNotice }
  /** Once a member and version, whatever is sent twice; refused after the last day. */
  confirmNotice: { input: v.InferInput<typeof ConfirmNotice>; output: PublishedNotice }
  /** One message, unless it is confirmed before; asked for at most twice a version. */
  askForReminder: { input: v.InferInput<typeof AskForReminder>; output: NoticeReminder }
  stopReminder: { input: v.InferInput<typeof StopReminder>; output: { readonly stopped: boolean } }
  /** Every version, of the unit and those below, last changed first; for staff. */
  listWrittenNotices: { input: v.InferInput<typeof ListWrittenNotices>; output: readonly WrittenNotice[] }
  saveNotice: { input: v.InferInput<typeof SaveNotice>; output: { noticeId: string } }
  submitNotice: { input: v.InferInput<typeof SubmitNotice>; output: { noticeId: string } }
  /** Approving publishes and takes the version before out of sight; the author cannot. */
  reviewNotice: { input: v.InferInput<typeof ReviewNotice>; output: { noticeId: string } }
  withdrawNotice: { input: v.InferInput<typeof WithdrawNotice>; output: { noticeId: string } }
  countPaper: { input: v.InferInput<typeof CountPaper>; output: { noticeId: string } }
}
