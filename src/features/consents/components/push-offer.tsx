import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { pushWords } from '@/i18n/zh-CN/consents'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { usePushes } from '../hooks'

/** With so many left nobody is asked in passing. */
const ENOUGH = 3

/** After something that says “tell me”: one tap, one sentence why, and no second question in the same visit. */
export function PushOffer() {
  const { pushes, canAsk, outcome, failure, isBusy, allow } = usePushes()
  const isOffered = pushes !== null && canAsk && pushes.remaining < ENOUGH && outcome === undefined
  return (
    <View className="flow">
      {isOffered && (
        <>
          <Button icon="alert" isDisabled={isBusy} onPress={() => void allow()}>
            {isBusy ? stateWords.sending : pushWords.allow}
          </Button>
          <Text className="note">{pushWords.why}</Text>
        </>
      )}
      {outcome !== undefined && <Notice isStatus>{outcome}</Notice>}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
    </View>
  )
}
