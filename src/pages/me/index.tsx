import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { TabPage } from '@/features/frame/components/tab-page'
import { AudienceChoice } from '@/features/members/components/audience-choice'
import { MemberRows } from '@/features/members/components/member-rows'
import { MembershipCard } from '@/features/members/components/membership-card'
import { useMe } from '@/features/members/hooks'
import { TextSizeChoice } from '@/features/settings/components/text-size-choice'
import { memberWords } from '@/i18n/zh-CN/members'

export default function MePage() {
  const me = useMe()
  const { grants = [], audience = null } = me.value ?? {}
  return (
    <TabPage current="me" head={memberWords.title}>
      <CloudAnswer query={me}>{(value) => <MembershipCard me={value} onChanged={me.reload} />}</CloudAnswer>
      <MemberRows grants={grants} />
      <TextSizeChoice />
      <AudienceChoice key={audience} memberAudience={audience} />
    </TabPage>
  )
}
