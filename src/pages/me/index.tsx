import { View } from '@tarojs/components'
import { ContactCards } from '@/features/contacts/components/contact-cards'
import { PushCard } from '@/features/consents/components/push-card'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { TabPage } from '@/features/frame/components/tab-page'
import { AudienceChoice } from '@/features/members/components/audience-choice'
import { MemberRows } from '@/features/members/components/member-rows'
import { ChangedNoticeRow } from '@/features/members/components/changed-notice-row'
import { MembershipCard } from '@/features/members/components/membership-card'
import { isConsentOutdated, useMe } from '@/features/members/hooks'
import { TextSizeChoice } from '@/features/settings/components/text-size-choice'
import { memberWords } from '@/i18n/zh-CN/members'

export default function MePage() {
  const me = useMe()
  const { grants = [], audience = null, unit, otherUnits = [] } = me.value ?? {}
  const unitIds = [unit, ...otherUnits].map((one) => one?.id).join()
  return (
    <TabPage current="me" head={memberWords.title}>
      {/* Boxes of their own: what changes in them later travels to WeChat's view without the rest of the page. */}
      <View className="flow">
        <CloudAnswer query={me}>{(value) => <MembershipCard me={value} />}</CloudAnswer>
        {me.value && isConsentOutdated(me.value) && <ChangedNoticeRow />}
        {unit && <ContactCards key={unitIds} />}
      </View>
      <MemberRows grants={grants} isGuest={me.value?.isMember === false} />
      <View className="flow">{unit && <PushCard />}</View>
      <TextSizeChoice />
      <View className="flow">
        <AudienceChoice key={audience} memberAudience={audience} />
      </View>
    </TabPage>
  )
}
