import { View } from '@tarojs/components'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { PrivacyNotice } from '@/features/joining/components/privacy-notice'
import { ChangedNotice } from '@/features/members/components/changed-notice'
import { ConsentCard } from '@/features/members/components/consent-card'
import { GuestRecords, MemberRecords } from '@/features/members/components/my-records'
import { RetentionCard } from '@/features/members/components/retention-card'
import { isConsentOutdated, useMe, useMyData } from '@/features/members/hooks'
import { SessionCard } from '@/features/sessions/components/session-card'
import { myDataWords } from '@/i18n/zh-CN/members'

export default function MyDataPage() {
  const { isGuest, data } = useMyData()
  const me = useMe()
  const member = me.value?.isMember ? me.value : undefined
  return (
    <SubPage title={myDataWords.title}>
      {/* A box of its own: when it goes, the rest of the page does not travel to WeChat's view again. */}
      <View className="flow">
        {member && isConsentOutdated(member) && (
          <ChangedNotice onAgreed={me.reload}>
            <PrivacyNotice />
          </ChangedNotice>
        )}
      </View>
      {isGuest ? (
        <GuestRecords />
      ) : (
        <CloudAnswer query={data}>
          {(value) => (
            <MemberRecords data={value}>
              {member && (
                <ConsentCard me={member} notice={(version) => <PrivacyNotice version={version} />} />
              )}
              {member && member.grants.length > 0 && <SessionCard />}
              <RetentionCard />
            </MemberRecords>
          )}
        </CloudAnswer>
      )}
    </SubPage>
  )
}
