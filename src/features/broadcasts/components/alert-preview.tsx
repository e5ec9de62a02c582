import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Steps } from '@/components/steps'
import type { Audience } from '@/domain/shared/taxonomy'
import { AUDIENCE_IDS, AUDIENCES } from '@/domain/shared/taxonomy'
import { alertPreviewWords, broadcastWords } from '@/i18n/zh-CN/broadcasts'
import './alert-preview.css'

export type PreviewedAlert = {
  readonly headline: string
  readonly whatHappens: string
  readonly whatToDo: readonly string[]
  readonly audiences: readonly Audience[]
  readonly areaNames: readonly string[]
  readonly publisher: string
  /** In words, for people. */
  readonly firstDay: string
  readonly lastDay: string
  readonly guideTitle: string | undefined
}

/** What WeChat will show of an alert, and what residents read once they open it. */
export function AlertPreview({ alert }: { alert: PreviewedAlert }) {
  return (
    <View className="alert-preview">
      <Push alert={alert} />
      <Inbox alert={alert} />
    </View>
  )
}

function Push({ alert: { headline, publisher, firstDay } }: { alert: PreviewedAlert }) {
  const { pushRows } = alertPreviewWords
  const rows = [
    [pushRows.headline, headline],
    [pushRows.unit, publisher],
    [pushRows.day, firstDay],
  ] as const
  return (
    <Card title={alertPreviewWords.pushTitle}>
      <View className="alert-preview__push">
        <Text className="alert-preview__app">{alertPreviewWords.pushApp}</Text>
        {rows.map(([key, value]) => (
          <View key={key} className="alert-preview__row">
            <Text className="alert-preview__key">{key}</Text>
            <Text className="alert-preview__value">{value}</Text>
          </View>
        ))}
      </View>
      <Text className="note">{alertPreviewWords.pushHint}</Text>
    </Card>
  )
}

function Inbox({ alert }: { alert: PreviewedAlert }) {
  const { headline, whatHappens, whatToDo, guideTitle, areaNames, audiences, firstDay, lastDay } = alert
  const steps = whatToDo.filter(Boolean)
  const isEmpty = !headline && !whatHappens && steps.length === 0
  return (
    <Card title={alertPreviewWords.inboxTitle}>
      {isEmpty && <Text className="second">{alertPreviewWords.empty}</Text>}
      {headline !== '' && <Text className="alert-preview__headline">{headline}</Text>}
      <Text className="note">{alertPreviewWords.reach(areaWords(areaNames), audienceWords(audiences))}</Text>
      <Text className="note">{alertPreviewWords.period(firstDay, lastDay)}</Text>
      {whatHappens !== '' && (
        <View className="alert-preview__part">
          <Text className="alert-preview__heading">{alertPreviewWords.whatHappens}</Text>
          <Text className="alert-preview__text">{whatHappens}</Text>
        </View>
      )}
      {steps.length > 0 && (
        <View className="alert-preview__part">
          <Text className="alert-preview__heading">{alertPreviewWords.whatToDo}</Text>
          <Steps steps={steps} />
        </View>
      )}
      {guideTitle && <Text className="second">{alertPreviewWords.guide(guideTitle)}</Text>}
    </Card>
  )
}

/** 长辈、家长 · 所有人 */
export function audienceWords(audiences: readonly Audience[]): string {
  if (audiences.length === 0 || audiences.length === AUDIENCE_IDS.length) return alertPreviewWords.everyone
  return audiences.map((audience) => AUDIENCES[audience]).join(broadcastWords.joiner)
}

export const areaWords = (names: readonly string[]): string => names.join(broadcastWords.joiner)
