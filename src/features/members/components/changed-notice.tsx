import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { stateWords, failureWords } from '@/i18n/zh-CN/states'
import { consentWords } from '@/i18n/zh-CN/members'
import { useRenewedConsent } from '../hooks'

type Props = {
  readonly onAgreed: () => void
  /** The notice as it is now. */
  readonly children: ReactNode
}

/** For whoever agreed to earlier words: the present ones, and one button. Nothing stops working meanwhile. */
export function ChangedNotice({ onAgreed, children }: Props) {
  const { agree, isBusy, failure } = useRenewedConsent(onAgreed)
  return (
    <View className="flow">
      <Notice>{consentWords.changed}</Notice>
      {children}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void agree()}>
        {isBusy ? stateWords.sending : consentWords.agree}
      </Button>
    </View>
  )
}
