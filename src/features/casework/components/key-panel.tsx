import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Loading } from '@/components/loading'
import { Notice } from '@/components/notice'
import { officerKeyWords } from '@/i18n/zh-CN/casework'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import type { OfficerKey } from '../hooks'
import { CreateKey } from './create-key'
import { UnlockKey } from './unlock-key'
import './key-panel.css'

/** The officer's key: made once, opened with the passphrase, and gone from memory when the page is left. */
export function KeyPanel({ officerKey }: { officerKey: OfficerKey }) {
  switch (officerKey.state) {
    case 'asking':
      return <Loading words={officerKeyWords.loading} slowWords={stateWords.stillLoading} />
    case 'failed':
      return (
        <>
          {officerKey.failure && <Notice tone="warm">{failureWords(officerKey.failure)}</Notice>}
          <Button onPress={officerKey.reload}>{stateWords.retry}</Button>
        </>
      )
    case 'missing':
      return (
        <Card title={officerKeyWords.createTitle}>
          <CreateKey officerKey={officerKey} />
          <Text className="note">{officerKeyWords.honesty}</Text>
        </Card>
      )
    case 'locked':
      return (
        <Card title={officerKeyWords.title}>
          <UnlockKey officerKey={officerKey} />
          <Text className="note">{officerKeyWords.honesty}</Text>
        </Card>
      )
    case 'unlocked':
      return (
        <View className="key-open">
          <Notice icon="key" isStatus>
            {officerKey.isNew ? officerKeyWords.created : officerKeyWords.unlocked}
          </Notice>
          <Button isInline icon="lock" onPress={officerKey.lock}>
            {officerKeyWords.lock}
          </Button>
        </View>
      )
  }
}
