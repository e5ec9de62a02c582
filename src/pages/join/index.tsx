import { useState } from 'react'
import { View } from '@tarojs/components'
import { PushOffer } from '@/features/consents/components/push-offer'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { useBeingInvited } from '@/features/invitations/hooks'
import { Joining, JoiningElsewhere } from '@/features/joining/components/joining'
import { canJoinHere, useAudience, useMe } from '@/features/members/hooks'
import { joiningWords } from '@/i18n/zh-CN/joining'

/** Opened from “me”, from a friend's card, or by a code on a poster. */
export default function JoinPage() {
  const me = useMe()
  const { audience } = useAudience()
  const tellInvited = useBeingInvited()
  const [hasJoined, setJoined] = useState(false)
  const joined = () => {
    setJoined(true)
    tellInvited()
    me.reload()
  }
  return (
    <SubPage title={joiningWords.title}>
      {canJoinHere() ? (
        <CloudAnswer query={me}>
          {(value) => <Joining me={value} audience={audience} onJoined={joined} />}
        </CloudAnswer>
      ) : (
        <JoiningElsewhere />
      )}
      <View className="flow">{hasJoined && <PushOffer />}</View>
    </SubPage>
  )
}
