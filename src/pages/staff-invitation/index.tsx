import { SubPage } from '@/features/frame/components/sub-page'
import { Accepting } from '@/features/staff/components/accepting'
import { StaffCodeCard } from '@/features/staff/components/staff-code-card'
import { invitationWords } from '@/i18n/zh-CN/staff'

/** For somebody who was asked to work for a unit. */
export default function StaffInvitationPage() {
  return (
    <SubPage title={invitationWords.title}>
      <Accepting />
      <StaffCodeCard />
    </SubPage>
  )
}
