import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { stepState } from '@/domain/rescue/progress'
import { rescueSteps, rescueWords } from '@/i18n/zh-CN/rescue'
import { usePartsPainted } from '@/platform/after-paint'
import { dial } from '@/platform/phone'
import { CALLED, type Rescue } from '../hooks'

const STEPS: readonly { readonly title: string; readonly lines: readonly string[] }[] = [
  { title: rescueWords.first.title, lines: [CALLED] },
  ...rescueSteps,
]
/** More rows at once would weigh more than may travel after a tap. */
const ROWS_A_PART = 4

/** All the steps with how far each is: what can be done now may be done first. */
export function RescueOverview({ rescue: { ticked, goTo } }: { readonly rescue: Rescue }) {
  const shown = usePartsPainted(Math.ceil(STEPS.length / ROWS_A_PART)) * ROWS_A_PART
  return (
    <>
      <View>
        <Text className="title" aria-role="heading" aria-level="2">
          {rescueWords.overviewTitle}
        </Text>
        <Text className="words">{rescueWords.overviewLead}</Text>
      </View>
      <Card flush>
        {STEPS.slice(0, shown).map(({ title, lines }, index) => {
          const state = stepState(lines, ticked)
          return (
            <ListRow
              key={title}
              icon={state === 'done' ? 'tick' : 'note'}
              title={rescueWords.stepTitle(index + 1, title)}
              second={rescueWords.states[state]}
              onPress={() => goTo(index)}
            />
          )
        })}
      </Card>
      <Button kind="danger" icon="phone" onPress={() => dial(rescueWords.first.number)}>
        {rescueWords.callAgain}
      </Button>
    </>
  )
}
