import { SCAM_TYPES } from '../shared/taxonomy'
import type { AlertContent, Certainty, Severity, Urgency } from './alert'

/** The names and values of CAP 1.2, as JSON; of its fields those that a fraud warning has. */
export type CapAlert = {
  readonly identifier: string
  readonly sender: string
  readonly sent: string
  readonly status: 'Actual'
  readonly msgType: 'Alert' | 'Cancel'
  readonly scope: 'Public'
  /** `sender,identifier,sent` of what is cancelled. */
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
  /** Null while it stands. */
  readonly cancelledAt: Date | null
  readonly content: Omit<AlertContent, 'areaUnitIds' | 'effectiveAt' | 'expiresAt'> & {
    readonly effectiveAt: Date
    readonly expiresAt: Date
  }
}

export function capAlert(alert: PublicAlert): CapAlert {
  const { id, unitId, publishedAt, cancelledAt } = alert
  const standing = { identifier: id, sender: unitId, sent: capTime(publishedAt) }
  const same = { status: 'Actual', scope: 'Public' } as const
  if (cancelledAt === null) return { ...standing, ...same, msgType: 'Alert', info: [infoOf(alert)] }
  return {
    ...{ identifier: `${id}-cancel`, sender: unitId, sent: capTime(cancelledAt) },
    ...{ ...same, msgType: 'Cancel' },
    references: [standing.sender, standing.identifier, standing.sent].join(','),
  }
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
