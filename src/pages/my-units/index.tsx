import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { MembershipCard } from '@/features/members/components/membership-card'
import { MyUnits } from '@/features/members/components/my-units'
import { useMe } from '@/features/members/hooks'
import { InvitationRow } from '@/features/staff/components/invitation-row'
import { myUnitsWords } from '@/i18n/zh-CN/members'

export default function MyUnitsPage() {
  const me = useMe()
  return (
    <SubPage title={myUnitsWords.title}>
      <CloudAnswer query={me}>
        {(value) => (value.unit ? <MyUnits me={value} reload={me.reload} /> : <MembershipCard me={value} />)}
      </CloudAnswer>
      <InvitationRow />
    </SubPage>
  )
}
