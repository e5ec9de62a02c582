import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { PublishedNotice } from '@/domain/notices/contract'
import { comingWords } from '@/i18n/zh-CN/dates'
import { noticeWords } from '@/i18n/zh-CN/notices'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useReminding } from '../hooks'

/** For whoever cannot confirm now: one message, and only to those who want it. */
export function Reminding({ notice }: { readonly notice: PublishedNotice }) {
  const { reminder, outcome, failure, isBusy, canAsk, ask, stop } = useReminding(notice)
  if (!reminder) return null
  const { nextAt, offeredAt } = reminder
  return (
    <View className="flow">
      {nextAt !== null && (
        <Notice icon="clock" isStatus>
          {noticeWords.reminded(comingWords(new Date(nextAt), new Date()))}
          <Button isInline isDisabled={isBusy} onPress={() => void stop()}>
            {noticeWords.dontRemind}
          </Button>
        </Notice>
      )}
      {offeredAt !== null && canAsk && (
        <>
          <Button icon="clock" isDisabled={isBusy} onPress={() => void ask()}>
            {isBusy ? stateWords.sending : noticeWords.remind}
          </Button>
          <Text className="note">{noticeWords.remindWhy(comingWords(new Date(offeredAt), new Date()))}</Text>
        </>
      )}
      {outcome !== undefined && <Notice isStatus>{outcome}</Notice>}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
    </View>
  )
}
