import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { useElderView } from '@/features/frame/hooks'
import { searchWords } from '@/i18n/zh-CN/search'
import { openPage } from '@/platform/navigation'

/** The way to the search; its index waits on its own page, so that the main pages stay light. */
export function SearchDoor() {
  const isElder = useElderView()
  return (
    <Card flush>
      <ListRow
        icon="search"
        title={searchWords.title}
        second={isElder ? undefined : searchWords.doorSecond}
        onPress={() => openPage('search')}
      />
    </Card>
  )
}
