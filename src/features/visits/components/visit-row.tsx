import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { useElderView } from '@/features/frame/hooks'
import { visitWords } from '@/i18n/zh-CN/visits'
import { openPage } from '@/platform/navigation'

/** To one's own registration. */
export function VisitRow() {
  const isElder = useElderView()
  return (
    <Card flush>
      <ListRow
        icon="door"
        title={visitWords.row}
        second={isElder ? undefined : visitWords.rowSecond}
        onPress={() => openPage('relatives/visit')}
      />
    </Card>
  )
}
