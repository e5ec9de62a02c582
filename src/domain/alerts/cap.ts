import { SCAM_TYPES } from '../shared/taxonomy'
import type { AlertContent, Certainty, Severity, Urgency } from './alert'
import type { Reference } from './version'

/** The names and values of CAP 1.2, as JSON; of its fields those that a fraud warning has. */
export type CapAlert = {
  readonly identifier: string
  readonly sender: string
  readonly sent: string
  readonly status: 'Actual'
  readonly msgType: 'Alert' | 'Update' | 'Cancel'
  readonly scope: 'Public'
  /** Why it is cancelled. */
  readonly note?: string
  /** `sender,identifier,sent` of every earlier message that this one replaces or cancels, with spaces between. */
  readonly references?: string
  readonly info?: readonly CapInfo[]
}

type CapInfo = {
  readonly language: 'zh-CN'
  readonly category: readonly ['Security']
  readonly event: string
  readonly urgency: 'Immediate' | 'Expected' | 'Past'
  readonly severity: 'Severe' | 'Moderate' | 'Minor'
  readonly certainty: 'Observed' | 'Likely' | 'Possible'
  readonly effective: string
  readonly expires: string
  readonly senderName: string
  readonly headline: string
  readonly description: string
  readonly instruction: string
  readonly area: readonly { readonly areaDesc: string }[]
}

const URGENCY = { immediate: 'Immediate', expected: 'Expected', past: 'Past' } as const satisfies Record<
  Urgency,
  string
>
const SEVERITY = { severe: 'Severe', moderate: 'Moderate', minor: 'Minor' } as const satisfies Record<
  Severity,
  string
>
const CERTAINTY = {
  observed: 'Observed',
  likely: 'Likely',
  possible: 'Possible',
} as const satisfies Record<Certainty, string>

const CHINA_OFFSET_MS = 8 * 3_600_000

/** CAP wants a zone and knows no Z. */
const capTime = (at: Date): string =>
  `${new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 19)}+08:00`

/** A published alert without anything of who wrote or reviewed it. */
export type PublicAlert = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly areaNames: readonly string[]
  readonly publishedAt: Date
  readonly references: readonly Reference[]
  /** Null while it stands. */
  readonly cancelled: { readonly at: Date; readonly reason: string | null } | null
  readonly content: Omit<AlertContent, 'areaUnitIds' | 'effectiveAt' | 'expiresAt'> & {
    readonly effectiveAt: Date
    readonly expiresAt: Date
  }
}

export function capAlert(alert: PublicAlert): CapAlert {
  const { id, unitId, publishedAt, references, cancelled } = alert
  const same = { sender: unitId, status: 'Actual', scope: 'Public' } as const
  const referTo = (earlier: readonly Reference[]) => ({
    references: earlier.map((one) => [unitId, one.alertId, capTime(one.publishedAt)].join(',')).join(' '),
  })
  if (cancelled) {
    return {
      ...{ ...same, identifier: `${id}-cancel`, sent: capTime(cancelled.at), msgType: 'Cancel' },
      ...(cancelled.reason === null ? {} : { note: cancelled.reason }),
      ...referTo([...references, { alertId: id, publishedAt }]),
    }
  }
  const standing = { ...same, identifier: id, sent: capTime(publishedAt), info: [infoOf(alert)] }
  if (references.length === 0) return { ...standing, msgType: 'Alert' }
  return { ...standing, msgType: 'Update', ...referTo(references) }
}

function infoOf({ content, unitName, areaNames }: PublicAlert): CapInfo {
  return {
    ...{ language: 'zh-CN', category: ['Security'], event: SCAM_TYPES[content.scamTypeId] },
    urgency: URGENCY[content.urgency],
    severity: SEVERITY[content.severity],
    certainty: CERTAINTY[content.certainty],
    effective: capTime(content.effectiveAt),
    expires: capTime(content.expiresAt),
    senderName: unitName,
    headline: content.headline,
    description: content.whatHappens,
    instruction: content.whatToDo.join('\n'),
    area: areaNames.map((areaDesc) => ({ areaDesc })),
  }
}
