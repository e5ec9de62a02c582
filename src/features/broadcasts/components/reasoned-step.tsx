import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@/domain/alerts/contract'
import { reviewWords } from '@/i18n/zh-CN/broadcasts'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useCloudAction } from '@/platform/cloud-action'
import { isOfOther } from '../hooks'

/** What is done, and to which alert as it was seen. */
type Step =
  | {
      readonly action: 'publishAtOnce'
      readonly seen: { readonly alertId: string; readonly revision: string }
    }
  | { readonly action: 'cancelAlert'; readonly seen: { readonly alertId: string } }

type Props = {
  readonly step: Step
  readonly text: string
  readonly words: Readonly<
    Record<'door' | 'title' | 'reason' | 'reasonHint' | 'reasonMistake' | 'yes' | 'no' | 'done', string>
  >
  readonly onDone: (words: string) => void
}

/** A door to a step that is not taken without a reason. */
export function ReasonedStep({ step, text, words, onDone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { reason, setReason, mistake, take, isBusy, failure } = useReasonedStep(step, words, onDone)
  const close = () => setAsking(false)
  return (
    <>
      <Button icon="warn" onPress={() => setAsking(true)}>
        {words.door}
      </Button>
      {isAsking && (
        <Sheet title={words.title} closeLabel={words.no} onClose={close}>
          <Text className="words">{text}</Text>
          <Field
            kind="long"
            label={words.reason}
            hint={words.reasonHint}
            mistake={mistake}
            maxLength={REASON_MAX_LENGTH}
            value={reason}
            onInput={setReason}
          />
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button kind="action" isDisabled={isBusy} onPress={() => void take()}>
            {isBusy ? stateWords.sending : words.yes}
          </Button>
          <Button kind="plain" onPress={close}>
            {words.no}
          </Button>
        </Sheet>
      )}
    </>
  )
}

/** A step that needs a reason, which stays with the alert: publishing without a second person, or cancelling. */
function useReasonedStep(
  { action, seen }: Step,
  { reasonMistake, done }: { readonly reasonMistake: string; readonly done: string },
  onDone: (words: string) => void,
) {
  const { perform, isBusy, failure } = useCloudAction('alerts', action)
  const [reason, setReason] = useState('')
  const [mistake, setMistake] = useState<string>()
  const take = async () => {
    const isOne = reason.trim().length >= REASON_MIN_LENGTH
    setMistake(isOne ? undefined : reasonMistake)
    if (!isOne) return
    const taken = await perform({ ...seen, reason })
    if (taken.ok) onDone(done)
    else if (isOfOther(taken.error)) onDone(reviewWords.changedMeanwhile)
  }
  return { reason, setReason, mistake, take, isBusy, failure }
}
