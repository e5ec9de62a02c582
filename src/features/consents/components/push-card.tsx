import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { pushWords } from '@/i18n/zh-CN/consents'
import { failureWords } from '@/i18n/zh-CN/states'
import { openConsentSettings } from '@/platform/consent'
import { usePageReturned } from '@/platform/navigation'
import { usePushes } from '../hooks'

/** Under “me”: how many more are pushed, one more with one tap, and none any more. */
export function PushCard() {
  const { pushes, kept, canAsk, isInWechat, outcome, failure, isBusy, allow, stop, lookAgain } = usePushes()
  usePageReturned(lookAgain)
  // In a browser nobody can agree; who has agreed on the phone can still stop it here.
  if (!pushes || (!isInWechat && pushes.remaining === 0 && outcome === undefined)) return null
  return (
    <Card title={pushWords.title}>
      <Text className="words">{pushWords.left(pushes.remaining)}</Text>
      <Text className="second">{isInWechat ? pushWords.why : pushWords.onPhone}</Text>
      {canAsk && (
        <Button isDisabled={isBusy} onPress={() => void allow()}>
          {pushes.remaining > 0 ? pushWords.allowMore : pushWords.allow}
        </Button>
      )}
      {kept === 'refused' && (
        <>
          <Text className="words">{pushWords.keptRefused}</Text>
          <Button onPress={openConsentSettings}>{pushWords.openSettings}</Button>
        </>
      )}
      {pushes.remaining > 0 && (
        <Button kind="plain" isDisabled={isBusy} onPress={() => void stop()}>
          {pushWords.stop}
        </Button>
      )}
      {outcome !== undefined && <Notice isStatus>{outcome}</Notice>}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
    </Card>
  )
}
