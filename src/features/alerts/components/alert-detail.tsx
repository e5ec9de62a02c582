import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { Steps } from '@/components/steps'
import type { PublishedAlert } from '@/domain/alerts/alert'
import { AUDIENCE_IDS, AUDIENCES } from '@/domain/shared/taxonomy'
import { ListenButton } from '@/features/frame/components/listen-button'
import { Spoken } from '@/features/frame/components/spoken'
import { TellFamily } from '@/features/frame/components/tell-family'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { dayWords, momentWords } from '@/i18n/zh-CN/dates'
import { openPage } from '@/platform/navigation'
import { useVoice } from '@/platform/voice'
import { reportFromAlert } from '../api'
import { alertSpeech } from '../hooks'
import { changeWords } from './alert-change'
import { AlertPictures } from './alert-pictures'
import { AlertTag } from './alert-tag'

/** The headline and what happens come before it in what the voice reads. */
const FIRST_STEP = 2

type Props = { readonly alert: PublishedAlert; readonly isKnown: boolean }

/** One alert, to read or to hear: what happens, what to do, and where to go from here. */
export function AlertDetail({ alert, isKnown }: Props) {
  const voice = useVoice(alertSpeech(alert), 'public')
  const publishedBy = alert.isEmergency ? alertWords.publishedAtOnce : alertWords.publisher
  return (
    <>
      <View className="stack">
        <AlertTag alert={alert} isKnown={isKnown} />
        <Spoken className="title" place={0} at={voice.at}>
          {alert.headline}
        </Spoken>
        {alert.status !== 'cancel' && (
          <View className="note">
            <View>{publishedBy(alert.publisher)}</View>
            <View>{reachWords(alert)}</View>
          </View>
        )}
      </View>
      <ListenButton voice={voice} />
      {alert.status === 'cancel' ? <Cancelled alert={alert} /> : <Standing alert={alert} at={voice.at} />}
    </>
  )
}

/** It is over: why, since when, and nothing left to do. */
function Cancelled({ alert }: { alert: PublishedAlert }) {
  const { headline, publisher, cancelReason, cancelledAt } = alert
  const reason = cancelReason ?? ''
  return (
    <>
      <Notice title={alertWords.isOver}>
        <View>{alertWords.why(reason)}</View>
        <View className="note">
          {cancelledAt && alertWords.cancelledBy(publisher, momentWords(new Date(cancelledAt), new Date()))}
        </View>
      </Notice>
      <TellFamily words={alertWords.tellFamily} what={alertWords.familyOver(headline, reason)} />
      <Button onPress={() => openPage('alerts')}>{alertWords.toInbox}</Button>
    </>
  )
}

function Standing({ alert, at }: { alert: PublishedAlert; at: number }) {
  const correction = changeWords(alert)
  return (
    <>
      {correction && <Notice icon="edit">{correction}</Notice>}
      <Card title={alertWords.whatHappens}>
        <Spoken place={1} at={at}>
          {alert.whatHappens}
        </Spoken>
      </Card>
      <Card title={alertWords.whatToDo}>
        <Steps steps={alert.whatToDo} spokenAt={at - FIRST_STEP} />
      </Card>
      <AlertPictures alert={alert} spokenAt={at - FIRST_STEP - alert.whatToDo.length} />
      <WaysOn alert={alert} />
    </>
  )
}

function WaysOn({ alert }: { alert: PublishedAlert }) {
  const { guideId } = alert
  return (
    <>
      {guideId && (
        <Card flush>
          <ListRow
            icon="shield"
            title={alertWords.guide}
            second={alertWords.guideSecond}
            onPress={() => openPage('guides', { id: guideId })}
          />
        </Card>
      )}
      <View className="pair">
        <TellFamily
          words={alertWords.tellFamily}
          what={alertWords.familyText(alert.headline, alert.whatToDo.join(''))}
        />
        <Button icon="report" onPress={() => reportFromAlert(alert)}>
          {alertWords.metIt}
        </Button>
      </View>
    </>
  )
}

function reachWords({ publishedAt, expiresAt, areaNames, audiences }: PublishedAlert): string {
  const everyone = audiences.length === AUDIENCE_IDS.length
  const names = audiences.map((audience) => AUDIENCES[audience]).join(alertWords.joiner)
  return alertWords.reach(
    momentWords(new Date(publishedAt), new Date()),
    areaNames.join(alertWords.joiner),
    everyone ? alertWords.everyone : names,
    dayWords(new Date(expiresAt)),
  )
}
