import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { openPage } from '@/platform/navigation'

/** From the warnings to what waits to be read and confirmed. */
export function NoticesRow() {
  return (
    <Card flush>
      <ListRow
        icon="note"
        title={alertWords.notices}
        second={alertWords.noticesSecond}
        onPress={() => openPage('notice')}
      />
    </Card>
  )
}
