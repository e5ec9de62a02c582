import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { Me } from '@/domain/members/contract'
import { dayWords } from '@/i18n/zh-CN/dates'
import { memberWords } from '@/i18n/zh-CN/members'
import { canJoinHere } from '../hooks'
import { Joining } from './joining'

type Props = { readonly me: Me; readonly onChanged: () => void }

/** The unit this person belongs to, or the way into one. */
export function MembershipCard({ me, onChanged }: Props) {
  const [isJoining, setJoining] = useState(false)
  const [joinedUnit, setJoinedUnit] = useState<string>()
  const finish = (joined: Me) => {
    setJoining(false)
    setJoinedUnit(joined.unit?.name)
    onChanged()
  }
  if (isJoining) return <Joining onJoined={finish} onLeave={() => setJoining(false)} />
  return (
    <>
      {joinedUnit !== undefined && (
        <Notice icon="tick" isStatus>
          {memberWords.joined(joinedUnit)}
        </Notice>
      )}
      {me.unit ? (
        <Card>
          <View>
            <Text className="title">{me.unit.name}</Text>
            {me.joinedAt && (
              <Text className="note">{memberWords.memberSince(dayWords(new Date(me.joinedAt)))}</Text>
            )}
          </View>
          <Button onPress={() => setJoining(true)}>{memberWords.changeUnit}</Button>
        </Card>
      ) : (
        <InvitationCard onStart={() => setJoining(true)} />
      )}
    </>
  )
}

/** Why one might join, and how; on the web it says where. */
function InvitationCard({ onStart }: { readonly onStart: () => void }) {
  if (!canJoinHere()) {
    return (
      <Card title={memberWords.guestTitle}>
        <Text>{memberWords.joinElsewhere}</Text>
      </Card>
    )
  }
  return (
    <Card title={memberWords.joinTitle}>
      <Text>{memberWords.joinWhy}</Text>
      <Button kind="action" icon="door" onPress={onStart}>
        {memberWords.joinStart}
      </Button>
    </Card>
  )
}
