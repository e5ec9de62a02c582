import type { ReactNode } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import type { AcknowledgementState } from '../hooks'

type Props = {
  readonly state: AcknowledgementState
  readonly acknowledge: () => Promise<void>
  /** What is offered to whoever has told their unit. */
  readonly offer: ReactNode
}

/** 我知道了: told to the unit for members, kept on the device for guests, sent later without a network. */
export function AcknowledgeFoot({ state, acknowledge, offer }: Props) {
  switch (state) {
    case 'told':
      return (
        <>
          <Known words={alertWords.acknowledged} />
          {offer}
        </>
      )
    case 'known':
      return <Known words={alertWords.acknowledged} />
    case 'waiting':
      return <Known words={alertWords.acknowledgedOffline} />
    case 'guest':
      return <KnownToGuest />
    default:
      return (
        <>
          {typeof state === 'object' && <Notice tone="warm">{failureWords(state)}</Notice>}
          <Button
            kind="action"
            icon="tick"
            isDisabled={state === 'sending'}
            onPress={() => void acknowledge()}
          >
            {state === 'sending' ? stateWords.sending : alertWords.acknowledge}
          </Button>
          <Text className="foot__hint">{alertWords.acknowledgeHint}</Text>
        </>
      )
  }
}

function Known({ words }: { readonly words: string }) {
  return (
    <>
      <Notice icon="tick" isStatus>
        {words}
      </Notice>
      <Button onPress={() => openPage('alerts')}>{alertWords.toInbox}</Button>
    </>
  )
}

/** Kindly says what joining would add. */
function KnownToGuest() {
  return (
    <>
      <Notice icon="tick" isStatus>
        {alertWords.acknowledgedGuest}
      </Notice>
      <Button onPress={() => openPage('me')}>{alertWords.join}</Button>
    </>
  )
}
