import { useState } from 'react'
import { View } from '@tarojs/components'
import { ContactCards } from '@/features/contacts/components/contact-cards'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { TabPage } from '@/features/frame/components/tab-page'
import { AudienceChoice } from '@/features/members/components/audience-choice'
import { MemberRows } from '@/features/members/components/member-rows'
import { JoinedNotice, Joining } from '@/features/members/components/joining'
import { MembershipCard } from '@/features/members/components/membership-card'
import { useMe } from '@/features/members/hooks'
import { TextSizeChoice } from '@/features/settings/components/text-size-choice'
import { memberWords } from '@/i18n/zh-CN/members'

export default function MePage() {
  const me = useMe()
  const [isJoining, setJoining] = useState(false)
  const [joinedUnit, setJoinedUnit] = useState<string>()
  const finish = (unitName: string | undefined) => {
    setJoining(false)
    setJoinedUnit(unitName)
    me.reload()
  }
  const { grants = [], audience = null } = me.value ?? {}
  if (isJoining) {
    return (
      <TabPage current="me" head={memberWords.joinTitle}>
        <Joining onJoined={finish} onLeave={() => setJoining(false)} />
      </TabPage>
    )
  }
  return (
    <TabPage current="me" head={memberWords.title}>
      {joinedUnit !== undefined && <JoinedNotice unitName={joinedUnit} />}
      <CloudAnswer query={me}>
        {(value) => <MembershipCard me={value} onStartJoining={() => setJoining(true)} />}
      </CloudAnswer>
      <View className="flow">{me.value?.unit && <ContactCards key={me.value.unit.id} />}</View>
      <MemberRows grants={grants} />
      <TextSizeChoice />
      <AudienceChoice key={audience} memberAudience={audience} />
    </TabPage>
  )
}
