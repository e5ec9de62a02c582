import { Card } from '@/components/card'
import { ColumnChart } from '@/components/column-chart'
import type { Broadcast } from '@/domain/broadcasts/contract'
import { clockWords } from '@/i18n/zh-CN/dates'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'

/** The last hour of sending is what a column each can show; fewer than ten would be walls. */
const MOST_MINUTES = 60
const LEAST_MINUTES = 10
const MINUTE_MS = 60_000

type Minute = { readonly at: number; readonly sent: number }

/** Every minute up to the last in which something was sent; where that are few, also those before it began. */
function minuteByMinute(minutes: Broadcast['minutes']): readonly Minute[] {
  const [first] = minutes
  const last = minutes[minutes.length - 1]
  if (!first || !last) return []
  const sent = new Map(minutes.map((minute) => [Date.parse(minute.at), minute.sent]))
  const lasted = (Date.parse(last.at) - Date.parse(first.at)) / MINUTE_MS + 1
  const count = Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, lasted))
  const begin = Date.parse(last.at) - (count - 1) * MINUTE_MS
  return Array.from({ length: count }, (_, minute) => begin + minute * MINUTE_MS).map((at) => ({
    at,
    sent: sent.get(at) ?? 0,
  }))
}

/** How much was sent, minute by minute. */
export function Minutes({ broadcast: { minutes } }: { readonly broadcast: Broadcast }) {
  const shown = minuteByMinute(minutes)
  if (shown.length === 0) return null
  const counts = shown.map(({ sent }) => sent)
  const sum = counts.reduce((total, count) => total + count, 0)
  const sinceBegun = counts.slice(counts.findIndex((count) => count > 0))
  return (
    <Card title={pushDeskWords.minutesTitle}>
      <ColumnChart
        label={pushDeskWords.minutesLabel(sum, sinceBegun.length)}
        columns={shown.map(({ at, sent }) => ({ name: clockWords(new Date(at)), value: sent }))}
        highestWords={pushDeskWords.minutesHighest(Math.max(...counts))}
      />
    </Card>
  )
}
