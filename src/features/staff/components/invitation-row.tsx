import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { invitationWords } from '@/i18n/zh-CN/staff'
import { openPage } from '@/platform/navigation'

/** The way to the invitation, for the few who have one. */
export function InvitationRow() {
  return (
    <Card flush>
      <ListRow
        icon="me"
        title={invitationWords.title}
        second={invitationWords.rowSecond}
        onPress={() => openPage('staff-invitation')}
      />
    </Card>
  )
}
