import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { classNames } from '@/components/class-names'
import { Steps } from '@/components/steps'
import { pushFields } from '@/domain/broadcasts/push'
import type { Picture } from '@/domain/shared/picture'
import { AUDIENCE_IDS, AUDIENCES, type Audience } from '@/domain/shared/taxonomy'
import { alertPreviewWords, broadcastWords } from '@/i18n/zh-CN/broadcasts'
import { useAfterPaint } from '@/platform/after-paint'
import { PreviewPictures } from './preview-pictures'
import './alert-preview.css'

export type PreviewedAlert = {
  readonly headline: string
  readonly whatHappens: string
  readonly whatToDo: readonly string[]
  readonly pictures?: readonly Picture[] | undefined
  /** Whose pictures they are. */
  readonly unitId: string
  readonly audiences: readonly Audience[]
  readonly areaNames: readonly string[]
  /** In whose feeds it stands once it is published. */
  readonly publicAreaNames: readonly string[]
  readonly publisher: string
  /** Null until it goes out. */
  readonly publishedAt: string | null
  /** In words, for people. */
  readonly firstDay: string
  readonly lastDay: string
  readonly guideTitle: string | undefined
}

type Props = {
  readonly alert: PreviewedAlert
  /** What this person may do about it; a wide window has room for it beside the alert. */
  readonly side?: ReactNode
}

/** What residents read of an alert, and what WeChat will show of it before they do. */
export function AlertPreview({ alert, side }: Props) {
  const isPainted = useAfterPaint(true)
  return (
    <View className={classNames('alert-preview', side !== undefined && 'alert-preview--with-side')}>
      <Inbox alert={alert} />
      {isPainted && (
        <View className="alert-preview__side">
          {side}
          <Push alert={alert} />
        </View>
      )}
    </View>
  )
}

/** The fields of the template, in its order; what has not gone out yet would go out now. */
function Push({ alert: { headline, publisher, publishedAt } }: { alert: PreviewedAlert }) {
  const sentAt = publishedAt ? new Date(publishedAt) : new Date()
  const { pushRows } = alertPreviewWords
  const fields = pushFields({ headline, publisher, publishedAt: sentAt }, 'alert')
  const rows = [
    [pushRows.headline, fields.thing1],
    [pushRows.unit, fields.thing2],
    [pushRows.time, fields.time3],
    [pushRows.remark, fields.thing4],
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
  const { headline, whatHappens, whatToDo, pictures = [], guideTitle, firstDay, lastDay } = alert
  const steps = whatToDo.filter(Boolean)
  const isEmpty = !headline && !whatHappens && steps.length === 0
  return (
    <Card title={alertPreviewWords.inboxTitle}>
      {isEmpty && <Text className="second">{alertPreviewWords.empty}</Text>}
      {headline !== '' && <Text className="alert-preview__headline">{headline}</Text>}
      <View>
        <Text className="note">{reachWords(alert)}</Text>
        <Text className="note">{alertPreviewWords.period(firstDay, lastDay)}</Text>
        <Text className="note">{scopeWords(alert.publicAreaNames)}</Text>
      </View>
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
      {pictures.length > 0 && <PreviewPictures unitId={alert.unitId} pictures={pictures} />}
      {guideTitle && <Text className="second">{alertPreviewWords.guide(guideTitle)}</Text>}
    </Card>
  )
}

function reachWords({ areaNames, audiences }: PreviewedAlert): string {
  if (areaNames.length === 0 || audiences.length === 0) return alertPreviewWords.nobodyYet
  return alertPreviewWords.reach(areaWords(areaNames), audienceWords(audiences))
}

const scopeWords = (names: readonly string[]): string =>
  names.length > 0 ? alertPreviewWords.isPublic(areaWords(names)) : alertPreviewWords.isRestricted

/** 长辈、家长 · 所有人 */
export function audienceWords(audiences: readonly Audience[]): string {
  if (audiences.length === AUDIENCE_IDS.length) return alertPreviewWords.everyone
  return audiences.map((audience) => AUDIENCES[audience]).join(broadcastWords.joiner)
}

export const areaWords = (names: readonly string[]): string => names.join(broadcastWords.joiner)
