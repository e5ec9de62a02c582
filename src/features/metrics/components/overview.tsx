import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { Overview as Participation } from '@/domain/metrics/contract'
import type { ParticipationKind } from '@/domain/shared/participation'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { momentWords } from '@/i18n/zh-CN/dates'
import { metricsWords } from '@/i18n/zh-CN/metrics'
import { usePartsPainted } from '@/platform/after-paint'
import { firstShownKind, OVERVIEW_DAYS, shownTotals, useOverview } from '../hooks'
import { DayColumns } from './day-columns'
import { KindSwitch } from './kind-switch'
import { UnitBars } from './unit-bars'
import './overview.css'

type Props = {
  readonly unitId: string
  /** What waits for this person elsewhere in the console. */
  readonly todo: ReactNode
  /** The one next step, where this person may take it. */
  readonly action: ReactNode
}

/** First what there is to do, then a sentence, then the figures behind it. */
export function Overview({ unitId, todo, action }: Props) {
  const overview = useOverview(unitId)
  return (
    <>
      <View className="overview__head">
        <View className="overview__title">
          <Text className="title" aria-role="heading" aria-level="1">
            {metricsWords.title}
          </Text>
          {overview.value && <Text className="second">{periodWords(overview.value)}</Text>}
        </View>
        <View className="overview__actions">
          <Button isInline icon="retry" onPress={overview.reload}>
            {metricsWords.reload}
          </Button>
          {action}
        </View>
      </View>
      <View className="flow">{todo}</View>
      <View className="flow">
        <CloudAnswer query={overview}>
          {(participation) => <Figures participation={participation} />}
        </CloudAnswer>
      </View>
    </>
  )
}

function Figures({ participation }: { participation: Participation }) {
  const [chosen, setChosen] = useState<ParticipationKind>()
  const kind = chosen ?? firstShownKind(participation)
  const shown = shownTotals(participation)
  const parts = usePartsPainted(3)
  return (
    <View className="overview__figures">
      <Card>
        <Text className="overview__sentence">
          {shown.length > 0
            ? metricsWords.sentence(OVERVIEW_DAYS, shown)
            : metricsWords.nothing(OVERVIEW_DAYS)}
        </Text>
        <KindSwitch totals={participation.totals} chosen={kind} onChoose={setChosen} />
        <Text className="note">{countedWords(participation)}</Text>
      </Card>
      <View className="overview__charts">
        {parts >= 2 && <UnitBars participation={participation} kind={kind} />}
        {parts >= 3 && <DayColumns participation={participation} kind={kind} />}
      </View>
    </View>
  )
}

function periodWords({ unitName, from, to }: Participation): string {
  return metricsWords.period(unitName, from, to, OVERVIEW_DAYS)
}

function countedWords({ countedAt }: Participation): string {
  if (!countedAt) return metricsWords.neverCounted
  return `${metricsWords.countedAt(momentWords(new Date(countedAt), new Date()))} ${metricsWords.suppression}`
}
