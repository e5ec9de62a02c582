import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { discardWords } from '@/i18n/zh-CN/broadcasts'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useCloudAction } from '@/platform/cloud-action'
import { forgetDraftCopy } from '../api'
import type { InCloud } from '../hooks'

type Props = { readonly draft: InCloud; readonly onDone: (words: string) => void }

/** Throws away a draft that the cloud has, once it was asked for twice: its colleagues lose it too. */
export function DiscardDraft({ draft, onDone }: Props) {
  const [isAsking, setAsking] = useState(false)
  const { perform, isBusy, failure } = useCloudAction('alerts', 'discardDraft')
  const close = () => setAsking(false)
  const discard = async () => {
    if (!(await perform(draft)).ok) return
    forgetDraftCopy(draft.alertId)
    onDone(discardWords.done)
  }
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {discardWords.door}
      </Button>
      {isAsking && (
        <Sheet title={discardWords.title} closeLabel={discardWords.no} onClose={close}>
          <Text>{discardWords.text}</Text>
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button isDisabled={isBusy} onPress={() => void discard()}>
            {isBusy ? stateWords.sending : discardWords.yes}
          </Button>
          <Button kind="plain" onPress={close}>
            {discardWords.no}
          </Button>
        </Sheet>
      )}
    </>
  )
}
