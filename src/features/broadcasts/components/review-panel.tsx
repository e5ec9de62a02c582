import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { UnitNode } from '@/domain/units/contract'
import { reviewWords } from '@/i18n/zh-CN/broadcasts'
import { failureWords } from '@/i18n/zh-CN/states'
import { useReview } from '../hooks'
import { areaWords, audienceWords } from './alert-preview'
import { DraftPreview } from './draft-preview'

type Props = {
  readonly draft: AlertDraft
  readonly units: readonly UnitNode[]
  readonly onDone: (words: string) => void
}

/** The second pair of eyes: reads what residents will read, then sends it out or gives it back. */
export function ReviewPanel({ draft, units, onDone }: Props) {
  const review = useReview(draft, onDone)
  const [asking, setAsking] = useState<'approve' | 'return'>()
  const close = () => setAsking(undefined)
  return (
    <>
      <Notice icon="search">{reviewWords.toReviewLead}</Notice>
      <DraftPreview
        draft={draft}
        units={units}
        side={
          <Card>
            <Button kind="action" icon="tick" onPress={() => setAsking('approve')}>
              {reviewWords.approve}
            </Button>
            <Button icon="edit" onPress={() => setAsking('return')}>
              {reviewWords.return}
            </Button>
          </Card>
        }
      />
      {asking === 'approve' && <ApproveSheet draft={draft} review={review} onClose={close} />}
      {asking === 'return' && <ReturnSheet review={review} onClose={close} />}
    </>
  )
}

type SheetProps = { readonly review: ReturnType<typeof useReview>; readonly onClose: () => void }

function ApproveSheet({ draft, review, onClose }: SheetProps & { readonly draft: AlertDraft }) {
  return (
    <Sheet title={reviewWords.approveTitle} closeLabel={reviewWords.cancel} onClose={onClose}>
      <Text>{reviewWords.approveText(areaWords(draft.areaNames), audienceWords(draft.audiences))}</Text>
      {review.failure && <Notice tone="warm">{failureWords(review.failure)}</Notice>}
      <Button kind="action" isDisabled={review.isBusy} onPress={() => void review.approve()}>
        {reviewWords.approveYes}
      </Button>
      <Button kind="plain" onPress={onClose}>
        {reviewWords.cancel}
      </Button>
    </Sheet>
  )
}

function ReturnSheet({ review, onClose }: SheetProps) {
  return (
    <Sheet title={reviewWords.return} closeLabel={reviewWords.cancel} onClose={onClose}>
      <Field
        kind="long"
        label={reviewWords.note}
        hint={reviewWords.noteHint}
        mistake={review.isNoteMissing ? reviewWords.noteMissing : undefined}
        maxLength={200}
        value={review.note}
        onInput={review.writeNote}
      />
      {review.failure && <Notice tone="warm">{failureWords(review.failure)}</Notice>}
      <View className="stack">
        <Button isDisabled={review.isBusy} onPress={() => void review.giveBack()}>
          {reviewWords.returnYes}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {reviewWords.cancel}
        </Button>
      </View>
    </Sheet>
  )
}
