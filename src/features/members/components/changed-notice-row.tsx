import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { consentWords } from '@/i18n/zh-CN/members'
import { openPage } from '@/platform/navigation'

/** To the changed notice, without urging. */
export function ChangedNoticeRow() {
  return (
    <Card flush>
      <ListRow
        icon="note"
        title={consentWords.outdated}
        second={consentWords.outdatedSecond}
        onPress={() => openPage('my-data')}
      />
    </Card>
  )
}
