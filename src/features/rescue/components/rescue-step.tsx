import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { rescueWords, type rescueSteps } from '@/i18n/zh-CN/rescue'
import { dial } from '@/platform/phone'

type Props = {
  /** Counted from 1, the call included. */
  readonly place: number
  readonly step: (typeof rescueSteps)[number]
  readonly ticked: readonly string[]
  readonly onToggle: (line: string) => void
}

/** One step with its lines to tick; the call stays one tap away. */
export function RescueStep({ place, step, ticked, onToggle }: Props) {
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
          <Choice key={line} title={line} isChosen={ticked.includes(line)} onPress={() => onToggle(line)} />
        ))}
      </View>
      <Text className="note">{rescueWords.ticksHint}</Text>
      <Button kind="danger" icon="phone" onPress={() => dial(rescueWords.first.number)}>
        {rescueWords.callAgain}
      </Button>
    </>
  )
}
