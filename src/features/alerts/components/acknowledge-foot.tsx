import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { PublishedAlert } from '@/domain/alerts/alert'
import type { Failure } from '@/domain/shared/result'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { acknowledgeAlert, type Acknowledgement } from '../api'
import { useKnownAlerts } from '../hooks'

type State = 'open' | 'sending' | Acknowledgement | Failure

/** 我知道了: told to the unit for members, kept on the device for guests, sent later without a network. */
export function AcknowledgeFoot({ alert }: { alert: PublishedAlert }) {
  const wasKnown = useKnownAlerts()(alert)
  const [state, setState] = useState<State>('open')
  const acknowledge = async () => {
    setState('sending')
    setState(await acknowledgeAlert(alert.id))
  }
  if (state === 'open' && wasKnown) return <Known words={alertWords.acknowledged} />
  switch (state) {
    case 'told':
      return <Known words={alertWords.acknowledged} />
    case 'waiting':
      return <Known words={alertWords.acknowledgedOffline} />
    case 'guest':
      return (
        <>
          <Notice icon="tick">{alertWords.acknowledgedGuest}</Notice>
          <Button onPress={() => openPage('me')}>{alertWords.join}</Button>
        </>
      )
  }
  return (
    <>
      {typeof state === 'object' && <Notice tone="warm">{failureWords(state)}</Notice>}
      <Button kind="action" icon="tick" isDisabled={state === 'sending'} onPress={() => void acknowledge()}>
        {state === 'sending' ? stateWords.sending : alertWords.acknowledge}
      </Button>
      <Text className="foot__hint">{alertWords.acknowledgeHint}</Text>
    </>
  )
}

function Known({ words }: { words: string }) {
  return (
    <>
      <Notice icon="tick">{words}</Notice>
      <Button onPress={() => openPage('alerts')}>{alertWords.toInbox}</Button>
    </>
  )
}
