import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { ListRow } from '@/components/list-row'
import { useElderView } from '@/features/frame/hooks'
import { rescueWords, type rescueSteps } from '@/i18n/zh-CN/rescue'
import { dial } from '@/platform/phone'
import type { Rescue } from '../hooks'
import { FamilyCalls } from './family-calls'

type Step = (typeof rescueSteps)[number]

type Props = {
  /** Counted from 1, the call included. */
  readonly place: number
  readonly step: Step
  readonly rescue: Rescue
}

/** One step with its lines to tick; the call stays one tap away. */
export function RescueStep({ place, step, rescue }: Props) {
  const { ticked, toggle, showOverview } = rescue
  return (
    <>
      <View className="stack">
        <Text className="second">{rescueWords.stepOf(place)}</Text>
        <Text className="title" aria-role="heading" aria-level="2">
          {step.title}
        </Text>
        <Text className="words">{step.lead}</Text>
      </View>
      <View className="stack">
        {step.lines.map((line) => (
          <Choice key={line} title={line} isChosen={ticked.includes(line)} onPress={() => toggle(line)} />
        ))}
      </View>
      <Text className="note">{rescueWords.ticksHint}</Text>
      <Card flush>
        <StepRows id={step.id} rescue={rescue} />
        <ListRow icon="list" title={rescueWords.overview} onPress={showOverview} />
      </Card>
      <Button kind="danger" icon="phone" onPress={() => dial(rescueWords.first.number)}>
        {rescueWords.callAgain}
      </Button>
    </>
  )
}

/** What helps with this step and stands on a page of its own. */
function StepRows({ id, rescue: { openAside } }: { readonly id: Step['id']; readonly rescue: Rescue }) {
  if (id === 'family') return <FamilyCalls onEdit={() => openAside('family')} />
  if (!WITH_EVIDENCE.includes(id)) return null
  return <EvidenceRow onPress={() => openAside('evidence')} />
}

const WITH_EVIDENCE: readonly Step['id'][] = ['prepare', 'stop-payment', 'evidence', 'station']

export function EvidenceRow({ onPress }: { readonly onPress: () => void }) {
  const isElder = useElderView()
  return (
    <ListRow
      icon="edit"
      title={rescueWords.toEvidence}
      second={isElder ? undefined : rescueWords.toEvidenceSecond}
      onPress={onPress}
    />
  )
}
