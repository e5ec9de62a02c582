import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ColumnChart } from '@/components/column-chart'
import type { Overview } from '@/domain/metrics/contract'
import { PARTICIPATION_KINDS, type ParticipationKind } from '@/domain/shared/participation'
import { dayOfMonthWords, metricsWords } from '@/i18n/zh-CN/metrics'
import { busiestDay } from '../hooks'

type Props = { readonly participation: Overview; readonly kind: ParticipationKind }

/** One column a day; a day on which too few came together stays dashed. */
export function DayColumns({ participation, kind }: Props) {
  const busiest = busiestDay(participation, kind)
  const title = metricsWords.daysTitle(PARTICIPATION_KINDS[kind])
  if (!busiest) {
    return (
      <Card title={title}>
        <Text className="words">{metricsWords.noDays}</Text>
      </Card>
    )
  }
  const highest = metricsWords.busiest(busiest.day, busiest.count)
  return (
    <Card title={title}>
      <ColumnChart
        label={`${title}，${highest}`}
        highestWords={highest}
        columns={participation.days.map(({ day, counts }) => ({
          name: dayOfMonthWords(day),
          value: counts[kind] ?? undefined,
          isMarked: false,
        }))}
        hiddenReason={metricsWords.hiddenReason}
      />
    </Card>
  )
}
