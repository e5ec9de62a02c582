import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import type { ListedTip } from '@/domain/tips/contract'
import { TIP_STATES, URGENCY_LEVELS } from '@/domain/tips/tip'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { QueueRow } from '@/features/frame/components/queue-row'
import { caseworkWords, dueWords } from '@/i18n/zh-CN/casework'
import type { CloudQuery } from '@/platform/cloud-query'
import { countDue, daysLeft } from '../hooks'

type Props = {
  readonly tips: CloudQuery<readonly ListedTip[]>
  readonly chosen: string | undefined
  readonly onChoose: (tipId: string) => void
}

/** The tips of the unit, due first: what stands in the clear, and never what they say. */
export function TipQueue({ tips, chosen, onChoose }: Props) {
  return (
    <CloudAnswer query={tips}>
      {(all) => {
        const open = all.filter(({ possibleSteps }) => possibleSteps.length > 0)
        const finished = all.filter(({ possibleSteps }) => possibleSteps.length === 0)
        const { overdue, soon } = countDue(all, new Date())
        return (
          <>
            {open.length === 0 && <Empty icon="report" words={caseworkWords.empty} />}
            {open.length > 0 && <Text className="strong">{caseworkWords.summary(overdue, soon)}</Text>}
            <Group title={caseworkWords.open} tips={open} chosen={chosen} onChoose={onChoose} />
            <Group title={caseworkWords.finished} tips={finished} chosen={chosen} onChoose={onChoose} />
          </>
        )
      }}
    </CloudAnswer>
  )
}

type GroupProps = Pick<Props, 'chosen' | 'onChoose'> & {
  readonly title: string
  readonly tips: readonly ListedTip[]
}

function Group({ title, tips, chosen, onChoose }: GroupProps) {
  if (tips.length === 0) return null
  const now = new Date()
  return (
    <Card>
      <View>
        <Text className="note strong" aria-role="heading" aria-level="2">
          {title}
        </Text>
        {tips.map((tip) => {
          const left = daysLeft(tip, now)
          return (
            <QueueRow
              key={tip.id}
              title={SCAM_TYPES[tip.scamTypeId]}
              second={secondLine(tip)}
              tag={left === undefined ? undefined : dueWords(left)}
              isUrgent={left !== undefined && left < 0}
              isChosen={tip.id === chosen}
              onPress={() => onChoose(tip.id)}
            />
          )
        })}
      </View>
    </Card>
  )
}

function secondLine({ state, urgency }: ListedTip): string {
  return [TIP_STATES[state], URGENCY_LEVELS[urgency]].join(' · ')
}
