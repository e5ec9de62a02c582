import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { editionReviewWords as words } from '@/i18n/zh-CN/editorial'
import { failureWords } from '@/i18n/zh-CN/states'
import type { Noun } from '../api'
import { useEditionReview } from '../hooks'

type Props = { readonly noun: Noun; readonly editionId: string; readonly onDone: (words: string) => void }

/** The second pair of eyes: puts the text in the place of the one people read, or gives it back. */
export function ReviewDesk({ noun, editionId, onDone }: Props) {
  const review = useEditionReview(noun, editionId, (step) =>
    onDone(step === 'approve' ? words.approved : words.returnedDone),
  )
  const [asking, setAsking] = useState<'approve' | 'return'>()
  const close = () => setAsking(undefined)
  return (
    <>
      <Notice icon="search">{words.lead}</Notice>
      <Card>
        <Button kind="action" icon="tick" onPress={() => setAsking('approve')}>
          {words.approve}
        </Button>
        <Button icon="edit" onPress={() => setAsking('return')}>
          {words.return}
        </Button>
      </Card>
      {asking === 'approve' && <ApproveSheet review={review} onClose={close} />}
      {asking === 'return' && <ReturnSheet review={review} onClose={close} />}
    </>
  )
}

type SheetProps = { readonly review: ReturnType<typeof useEditionReview>; readonly onClose: () => void }

function ApproveSheet({ review, onClose }: SheetProps) {
  return (
    <Sheet title={words.approveTitle} closeLabel={words.cancel} onClose={onClose}>
      <Text>{words.approveText}</Text>
      {review.failure && <Notice tone="warm">{failureWords(review.failure)}</Notice>}
      <Button kind="action" isDisabled={review.isBusy} onPress={() => void review.approve()}>
        {words.approveYes}
      </Button>
      <Button kind="plain" onPress={onClose}>
        {words.cancel}
      </Button>
    </Sheet>
  )
}

function ReturnSheet({ review, onClose }: SheetProps) {
  return (
    <Sheet title={words.return} closeLabel={words.cancel} onClose={onClose}>
      <Field
        kind="long"
        label={words.note}
        hint={words.noteHint}
        mistake={review.isNoteMissing ? words.noteMissing : undefined}
        maxLength={200}
        value={review.note}
        onInput={review.writeNote}
      />
      {review.failure && <Notice tone="warm">{failureWords(review.failure)}</Notice>}
      <View className="stack">
        <Button isDisabled={review.isBusy} onPress={() => void review.giveBack()}>
          {words.returnYes}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {words.cancel}
        </Button>
      </View>
    </Sheet>
  )
}
