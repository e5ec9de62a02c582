import { Card } from '@/components/card'
import { ColumnChart } from '@/components/column-chart'
import type { Broadcast } from '@/domain/broadcasts/contract'
import { clockWords } from '@/i18n/zh-CN/dates'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'

/** The last hour of sending is what a column each can show; fewer than ten would be walls. */
const MOST_MINUTES = 60
const LEAST_MINUTES = 10
const MINUTE_MS = 60_000

/** Every minute from the first to the last, also those in which nothing was sent. */
function minuteByMinute(minutes: Broadcast['minutes']): Broadcast['minutes'] {
  const [first] = minutes
  const last = minutes[minutes.length - 1]
  if (!first || !last) return []
  const sent = new Map(minutes.map((minute) => [Date.parse(minute.at), minute.sent]))
  const end = Math.max(Date.parse(last.at), Date.parse(first.at) + (LEAST_MINUTES - 1) * MINUTE_MS)
  const begin = Math.max(Date.parse(first.at), end - (MOST_MINUTES - 1) * MINUTE_MS)
  const count = (end - begin) / MINUTE_MS + 1
  return Array.from({ length: count }, (_, minute) => begin + minute * MINUTE_MS).map((at) => ({
    ...{ at: new Date(at).toISOString(), sent: sent.get(at) ?? 0 },
  }))
}

/** How much was sent, minute by minute. */
export function Minutes({ broadcast: { minutes } }: { readonly broadcast: Broadcast }) {
  const shown = minuteByMinute(minutes)
  if (shown.length === 0) return null
  const counts = shown.map(({ sent }) => sent)
  const sum = counts.reduce((total, count) => total + count, 0)
  return (
    <Card title={pushDeskWords.minutesTitle}>
      <ColumnChart
        label={pushDeskWords.minutesLabel(sum, shown.length)}
        columns={shown.map(({ at, sent }) => ({ name: clockWords(new Date(at)), value: sent }))}
        highestWords={pushDeskWords.minutesHighest(Math.max(...counts))}
      />
    </Card>
  )
}
