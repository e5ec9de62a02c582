import * as v from 'valibot'
import { DocumentId, Instant, Slug } from '../shared/ids'
import type { ReviewState } from '../shared/review'
import { Audiences, ScamType } from '../shared/source'

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
  headline: v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(HEADLINE_MAX_LENGTH)),
  whatHappens: v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(WHAT_HAPPENS_MAX_LENGTH)),
  whatToDo: v.pipe(
    v.array(v.pipe(v.string(), v.trim(), v.minLength(4), v.maxLength(STEP_MAX_LENGTH))),
    v.length(3),
  ),
  guideId: v.nullable(Slug),
  audiences: Audiences,
  /** The units it is for, each with everything below it. */
  areaUnitIds: v.pipe(v.array(DocumentId), v.minLength(1), v.maxLength(50)),
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

/** What a resident reads. */
export type PublishedAlert = Omit<AlertContent, 'areaUnitIds'> & {
  readonly id: string
  readonly publisher: string
  readonly areaNames: readonly string[]
  readonly publishedAt: string
  readonly isAcknowledged: boolean
}

/** What the console shows of an alert on its way. */
export type AlertDraft = AlertContent & {
  readonly id: string
  readonly state: ReviewState
  readonly unitId: string
  readonly areaNames: readonly string[]
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

/** Shown from `effectiveAt` on, no longer at `expiresAt`. */
export function isCurrent(alert: Timed, now: Date): boolean {
  return alert.state === 'published' && alert.effectiveAt <= now && now < alert.expiresAt
}

const SEVERITY_ORDER: readonly Severity[] = ['severe', 'moderate', 'minor']

/** Unacknowledged first, then the more severe, then the newer. */
export function compareForInbox(a: PublishedAlert, b: PublishedAlert): number {
  return (
    Number(a.isAcknowledged) - Number(b.isAcknowledged) ||
    SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
    b.publishedAt.localeCompare(a.publishedAt)
  )
}
