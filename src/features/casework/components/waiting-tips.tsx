import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { caseworkWords } from '@/i18n/zh-CN/casework'
import { countDue, useTips } from '../hooks'

/** What is late or nearly so, for the overview; nothing where nothing is. */
export function WaitingTips({ unitId, onOpen }: { unitId: string; onOpen: () => void }) {
  const { value: tips = [] } = useTips(unitId)
  const { overdue, soon } = countDue(tips, new Date())
  if (overdue + soon === 0) return null
  return (
    <Card flush>
      <ListRow
        icon="report"
        tone="warm"
        title={caseworkWords.waiting(overdue, soon)}
        second={caseworkWords.waitingSecond}
        onPress={onOpen}
      />
    </Card>
  )
}
