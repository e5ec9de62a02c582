import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { AlertDraft } from '@/domain/alerts/alert'
import { REASON_MAX_LENGTH } from '@/domain/alerts/contract'
import { emergencyWords } from '@/i18n/zh-CN/broadcasts'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useEmergency } from '../hooks'
import { areaWords, audienceWords } from './alert-preview'

type Props = { readonly draft: AlertDraft; readonly onDone: (words: string) => void }

/** For an administrator: what cannot wait for a second person goes out at once, and is seen to have done so. */
export function Emergency({ draft, onDone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { reason, setReason, mistake, publish, isBusy, failure } = useEmergency(draft.id, onDone)
  const close = () => setAsking(false)
  return (
    <>
      <Button icon="warn" onPress={() => setAsking(true)}>
        {emergencyWords.door}
      </Button>
      {isAsking && (
        <Sheet title={emergencyWords.title} closeLabel={emergencyWords.no} onClose={close}>
          <Text className="words">
            {emergencyWords.text(areaWords(draft.areaNames), audienceWords(draft.audiences))}
          </Text>
          <Field
            kind="long"
            label={emergencyWords.reason}
            hint={emergencyWords.reasonHint}
            mistake={mistake}
            maxLength={REASON_MAX_LENGTH}
            value={reason}
            onInput={setReason}
          />
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button kind="action" isDisabled={isBusy} onPress={() => void publish()}>
            {isBusy ? stateWords.sending : emergencyWords.yes}
          </Button>
          <Button kind="plain" onPress={close}>
            {emergencyWords.no}
          </Button>
        </Sheet>
      )}
    </>
  )
}
