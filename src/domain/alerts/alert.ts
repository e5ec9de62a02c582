import * as v from 'valibot'
import { DocumentId, Instant, Slug } from '../shared/ids'
import { Pictures } from '../shared/picture'
import type { ReviewState } from '../shared/review'
import { Audiences, ScamType } from '../shared/source'
import { DAY_MS } from '../shared/time'
import { typedLine, typedWords } from '../shared/typed-text'
import { ALERT_SCOPES } from './scope'

/** CAP 1.2 values, the ones a fraud warning can have. */
export const SEVERITIES = { severe: '重要', moderate: '一般', minor: '提示' } as const
export const URGENCIES = { immediate: '正在发生', expected: '近期可能', past: '已经发生' } as const
export const CERTAINTIES = { observed: '已核实', likely: '很可能', possible: '可能' } as const
export type Severity = keyof typeof SEVERITIES
export type Urgency = keyof typeof URGENCIES
export type Certainty = keyof typeof CERTAINTIES

/** WeChat refuses a `thing` field past 20 characters (subscribe message, 47003), and the headline is one. */
export const HEADLINE_MAX_LENGTH = 20
export const WHAT_HAPPENS_MAX_LENGTH = 300
export const STEP_MAX_LENGTH = 60

const AlertFields = v.strictObject({
  severity: v.picklist(Object.keys(SEVERITIES) as Severity[]),
  urgency: v.picklist(Object.keys(URGENCIES) as Urgency[]),
  certainty: v.picklist(Object.keys(CERTAINTIES) as Certainty[]),
  scamTypeId: ScamType,
  headline: typedLine(4, HEADLINE_MAX_LENGTH),
  whatHappens: typedWords(10, WHAT_HAPPENS_MAX_LENGTH),
  whatToDo: v.pipe(v.array(typedLine(4, STEP_MAX_LENGTH)), v.length(3)),
  guideId: v.nullable(Slug),
  /** Missing from what was written, or is kept on a device, from before there were any. */
  pictures: v.optional(Pictures),
  audiences: Audiences,
  /** The units it is for, each with everything below it. */
  areaUnitIds: v.pipe(v.array(DocumentId), v.minLength(1), v.maxLength(50)),
  /** Left out until somebody chose: read it through the rules of `scope`. */
  scope: v.optional(v.picklist(ALERT_SCOPES)),
  effectiveAt: Instant,
  expiresAt: Instant,
})

export const AlertContent = v.pipe(
  AlertFields,
  v.forward(
    v.partialCheck(
      [['effectiveAt'], ['expiresAt']],
      ({ effectiveAt, expiresAt }) => Date.parse(effectiveAt) < Date.parse(expiresAt),
      'An alert ends after it begins',
    ),
    ['expiresAt'],
  ),
)
export type AlertContent = v.InferOutput<typeof AlertContent>

/** What a message is, in the words of CAP: the first of its series, one that takes the place of an earlier, or the end of it. */
export type AlertStatus = 'alert' | 'update' | 'cancel'

/** What a resident reads. */
export type PublishedAlert = Omit<AlertContent, 'areaUnitIds'> & {
  readonly id: string
  readonly status: AlertStatus
  readonly version: number
  /** When the version before went out; null for the first. */
  readonly earlierPublishedAt: string | null
  /** Null while it stands. */
  readonly cancelledAt: string | null
  readonly cancelReason: string | null
  readonly publisher: string
  /** It went out without a second person. */
  readonly isEmergency: boolean
  readonly areaNames: readonly string[]
  readonly publishedAt: string
  readonly isAcknowledged: boolean
  /** Not for the reader, but for somebody whom they help. */
  readonly isForHelped: boolean
}

/** What the console shows of an alert on its way. */
export type AlertDraft = AlertContent & {
  readonly id: string
  readonly state: ReviewState
  readonly version: number
  /** The alert whose place it takes once it is published; null for the first of a series. */
  readonly updatesId: string | null
  readonly earlierPublishedAt: string | null
  /** The next version has taken its place. */
  readonly isReplaced: boolean
  /** Why it was cancelled; null where it was not. */
  readonly cancelReason: string | null
  readonly unitId: string
  readonly areaNames: readonly string[]
  /** In whose feeds it stands once it is published. */
  readonly publicAreaNames: readonly string[]
  /** Whether this person wrote on it, and so cannot review it. */
  readonly isOwn: boolean
  /** Changes with every step and every saving. */
  readonly revision: string
  readonly publishedAt: string | null
  /** What the reviewer wrote when returning it; null until then. */
  readonly reviewNote: string | null
  /** Why nobody reviewed it; null where somebody has, or nobody needs to yet. */
  readonly emergencyReason: string | null
  /** Null where fewer than five people have acknowledged it. */
  readonly acknowledgedCount: number | null
}

type Timed = { readonly state: ReviewState; readonly effectiveAt: Date; readonly expiresAt: Date }

/** From `effectiveAt` on, no longer at `expiresAt`. */
const isInTime = ({ effectiveAt, expiresAt }: Timed, now: Date): boolean =>
  effectiveAt <= now && now < expiresAt

/** Shown as what counts now. */
export function isCurrent(alert: Timed, now: Date): boolean {
  return alert.state === 'published' && isInTime(alert, now)
}

/** Shown as cancelled until it would have ended, so that whoever knows of it learns that it is over. */
export function isCancelled(alert: Timed & { readonly cancelReason: string | null }, now: Date): boolean {
  return alert.state === 'withdrawn' && alert.cancelReason !== null && isInTime(alert, now)
}

/** What waits for a member's 我知道了; nothing that is over does. */
export function isUnread({ status, isAcknowledged }: PublishedAlert): boolean {
  return status !== 'cancel' && !isAcknowledged
}

const SEVERITY_ORDER: readonly Severity[] = ['severe', 'moderate', 'minor']

/** What was cancelled comes last; before it the unacknowledged first, then the more severe, then the newer. */
export function compareForInbox(a: PublishedAlert, b: PublishedAlert): number {
  return (
    Number(a.status === 'cancel') - Number(b.status === 'cancel') ||
    Number(a.isAcknowledged) - Number(b.isAcknowledged) ||
    SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
    b.publishedAt.localeCompare(a.publishedAt)
  )
}

/** The newest that counts; where none does, what was cancelled within the last day. */
export function newestForHome(inbox: readonly PublishedAlert[], now: Date): PublishedAlert | null {
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString()
  const moment = ({ cancelledAt, publishedAt }: PublishedAlert) => cancelledAt ?? publishedAt
  const [newest] = inbox
    .filter(({ cancelledAt }) => cancelledAt === null || cancelledAt > dayAgo)
    .sort(
      (a, b) =>
        Number(a.status === 'cancel') - Number(b.status === 'cancel') || moment(b).localeCompare(moment(a)),
    )
  return newest ?? null
}
