import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Icon } from '@/components/icon/icon'
import type { PublishedAlert } from '@/domain/alerts/alert'
import { ListenButton } from '@/features/frame/components/listen-button'
import { useElderView } from '@/features/frame/hooks'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { momentWords } from '@/i18n/zh-CN/dates'
import { openPage } from '@/platform/navigation'
import { useVoice } from '@/platform/voice'
import { alertSpeech, useKnownAlerts } from '../hooks'
import { AlertChange } from './alert-change'
import { AlertTag } from './alert-tag'
import './newest-alert.css'

/** The alert to know about now, or one way on where there is none. */
export function NewestAlert({ alert }: { readonly alert: PublishedAlert | null }) {
  const isElder = useElderView()
  if (!alert) {
    return (
      <Empty icon="alert" words={alertWords.empty}>
        <Button icon="learn" onPress={() => openPage('learn')}>
          {alertWords.learnOne}
        </Button>
      </Empty>
    )
  }
  return isElder ? <ElderAlert alert={alert} /> : <AlertCard alert={alert} />
}

/** An alert as one thing to tap, with its time. */
export function AlertCard({ alert }: { readonly alert: PublishedAlert }) {
  const isKnown = useKnownAlerts()(alert)
  return (
    <Card onPress={() => openPage('alert', { id: alert.id })}>
      <View className="alert-card__line">
        <AlertTag alert={alert} isKnown={isKnown} />
        <Text className="alert-card__time">
          {momentWords(new Date(alert.cancelledAt ?? alert.publishedAt), new Date())}
        </Text>
      </View>
      <View className="alert-card__line">
        <Text className="alert-card__headline">{alert.headline}</Text>
        <Icon name="next" tone="second" size="small" />
      </View>
      <AlertChange alert={alert} />
    </Card>
  )
}

/** Hearing comes before reading. */
function ElderAlert({ alert }: { readonly alert: PublishedAlert }) {
  const voice = useVoice(alertSpeech(alert), 'public')
  const isKnown = useKnownAlerts()(alert)
  return (
    <Card>
      <AlertTag alert={alert} isKnown={isKnown} />
      <Text className="alert-card__headline">{alert.headline}</Text>
      <AlertChange alert={alert} />
      {voice.isAvailable && <ListenButton voice={voice} />}
      <Button onPress={() => openPage('alert', { id: alert.id })}>{alertWords.read}</Button>
    </Card>
  )
}
