import { Text } from '@tarojs/components'
import { BarChart } from '@/components/bar-chart'
import { Card } from '@/components/card'
import type { Overview } from '@/domain/metrics/contract'
import { PARTICIPATION_KINDS, type ParticipationKind } from '@/domain/shared/participation'
import { countWords, metricsWords } from '@/i18n/zh-CN/metrics'

type Props = { readonly participation: Overview; readonly kind: ParticipationKind }

/** The units one level down, in their own order: nobody is ranked. */
export function UnitBars({ participation: { children }, kind }: Props) {
  const title = metricsWords.childrenTitle(PARTICIPATION_KINDS[kind])
  return (
    <Card title={title}>
      <Text className="note">{metricsWords.childrenNote}</Text>
      {children.length === 0 ? (
        <Text className="words">{metricsWords.noChildren}</Text>
      ) : (
        <BarChart
          label={title}
          bars={children.map(({ name, counts }) => ({
            name,
            value: counts[kind] ?? undefined,
            words: barWords(counts[kind]),
          }))}
          hiddenReason={metricsWords.hiddenReason}
        />
      )}
    </Card>
  )
}

const barWords = (count: number | null): string => (count === null ? metricsWords.hidden : countWords(count))
