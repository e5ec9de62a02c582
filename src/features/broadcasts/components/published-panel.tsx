import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { UnitNode } from '@/domain/units/contract'
import { emergencyWords, reviewWords } from '@/i18n/zh-CN/broadcasts'
import { dayWords } from '@/i18n/zh-CN/dates'
import { failureWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { useCancellation } from '../hooks'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { AlertTexts } from './alert-texts'
import { DraftPreview } from './draft-preview'

type Props = {
  readonly draft: AlertDraft
  readonly units: readonly UnitNode[]
  readonly onDone: (words: string) => void
}

/** An alert that residents have: how many know it, and taking it back. */
export function PublishedPanel({ draft, units, onDone }: Props) {
  const sender = units.find(({ id }) => id === draft.unitId)?.name ?? ''
  return (
    <OneByOne>
      {draft.emergencyReason !== null && (
        <Notice tone="warm">{emergencyWords.standing(draft.emergencyReason)}</Notice>
      )}
      <DraftPreview draft={draft} units={units} side={<Standing draft={draft} onDone={onDone} />} />
      <PushRow alertId={draft.id} />
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

function Standing({ draft, onDone }: Omit<Props, 'units'>) {
  const { id, publishedAt, acknowledgedCount, emergencyReason } = draft
  const published = emergencyReason === null ? reviewWords.published : emergencyWords.published
  return (
    <Card title={publishedAt ? published(dayWords(new Date(publishedAt))) : ''}>
      <Text className="words strong">
        {acknowledgedCount === null
          ? reviewWords.acknowledgedHidden
          : reviewWords.acknowledged(acknowledgedCount)}
      </Text>
      <Text className="note">{reviewWords.acknowledgedMeans}</Text>
      <Withdrawal alertId={id} onDone={onDone} />
    </Card>
  )
}

function Withdrawal({ alertId, onDone }: { alertId: string; onDone: Props['onDone'] }) {
  const [isAsking, setAsking] = useState(false)
  const { isBusy, failure, withdraw } = useCancellation(alertId, onDone)
  const close = () => setAsking(false)
  return (
    <>
      <Button onPress={() => setAsking(true)}>{reviewWords.withdraw}</Button>
      {isAsking && (
        <Sheet title={reviewWords.withdrawTitle} closeLabel={reviewWords.withdrawNo} onClose={close}>
          <Text>{reviewWords.withdrawText}</Text>
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button isDisabled={isBusy} onPress={() => void withdraw()}>
            {reviewWords.withdrawYes}
          </Button>
          <Button kind="plain" onPress={close}>
            {reviewWords.withdrawNo}
          </Button>
        </Sheet>
      )}
    </>
  )
}
