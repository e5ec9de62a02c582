import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { UnitNode } from '@/domain/units/contract'
import { emergencyWords, reviewWords } from '@/i18n/zh-CN/broadcasts'
import { dayWords } from '@/i18n/zh-CN/dates'
import { openPage } from '@/platform/navigation'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { AlertTexts } from './alert-texts'
import { DraftPreview } from './draft-preview'

type Props = {
  readonly draft: AlertDraft
  readonly units: readonly UnitNode[]
  /** What this person may do about it. */
  readonly steps: ReactNode
}

/** An alert that residents have: how many know it, and what may be done about it. */
export function PublishedPanel({ draft, units, steps }: Props) {
  const sender = units.find(({ id }) => id === draft.unitId)?.name ?? ''
  return (
    <OneByOne>
      {draft.emergencyReason !== null && (
        <Notice tone="warm">{emergencyWords.standing(draft.emergencyReason)}</Notice>
      )}
      <PushRow alertId={draft.id} />
      <DraftPreview draft={draft} units={units} side={<Standing draft={draft} steps={steps} />} />
      <AlertTexts alert={draft} sender={sender} />
    </OneByOne>
  )
}

/** To the page on which it is pushed, and on which one sees whom it reached. */
function PushRow({ alertId }: { readonly alertId: string }) {
  return (
    <Card flush>
      <ListRow
        icon="alert"
        title={reviewWords.push}
        second={reviewWords.pushSecond}
        onPress={() => openPage('broadcast', { id: alertId })}
      />
    </Card>
  )
}

function Standing({ draft, steps }: Omit<Props, 'units'>) {
  const { publishedAt, acknowledgedCount, emergencyReason } = draft
  const published = emergencyReason === null ? reviewWords.published : emergencyWords.published
  return (
    <Card title={publishedAt ? published(dayWords(new Date(publishedAt))) : ''}>
      <Text className="words strong">
        {acknowledgedCount === null
          ? reviewWords.acknowledgedHidden
          : reviewWords.acknowledged(acknowledgedCount)}
      </Text>
      <Text className="note">{reviewWords.acknowledgedMeans}</Text>
      {steps}
    </Card>
  )
}
