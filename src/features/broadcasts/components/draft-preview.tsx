import type { ReactNode } from 'react'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { UnitNode } from '@/domain/units/contract'
import { dayWords } from '@/i18n/zh-CN/dates'
import { useGuidesOf } from '../hooks'
import { AlertPreview } from './alert-preview'

type Props = {
  readonly draft: AlertDraft
  readonly units: readonly UnitNode[]
  /** What this person may do about it. */
  readonly side?: ReactNode
}

/** An alert as residents get it, to be read and not written. */
export function DraftPreview({ draft, units, side }: Props) {
  const guide = useGuidesOf(draft.scamTypeId).find(({ id }) => id === draft.guideId)
  return (
    <AlertPreview
      side={side ?? null}
      alert={{
        ...draft,
        publisher: units.find(({ id }) => id === draft.unitId)?.name ?? '',
        firstDay: dayWords(new Date(draft.effectiveAt)),
        // It ends at midnight, so its last day is the one before.
        lastDay: dayWords(new Date(Date.parse(draft.expiresAt) - 1)),
        guideTitle: guide?.title,
      }}
    />
  )
}
