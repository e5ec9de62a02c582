import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { Me } from '@/domain/members/contract'
import { dayWords } from '@/i18n/zh-CN/dates'
import { memberWords } from '@/i18n/zh-CN/members'
import { canJoinHere } from '../hooks'

type Props = { readonly me: Me; readonly onStartJoining: () => void }

/** The unit this person belongs to, or the way into one; on the web it says where that is. */
export function MembershipCard({ me, onStartJoining }: Props) {
  if (me.unit) {
    return (
      <Card>
        <View>
          <Text className="title">{me.unit.name}</Text>
          {me.joinedAt && (
            <Text className="note">{memberWords.memberSince(dayWords(new Date(me.joinedAt)))}</Text>
          )}
        </View>
        <Button onPress={onStartJoining}>{memberWords.changeUnit}</Button>
      </Card>
    )
  }
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
      <Button kind="action" icon="door" onPress={onStartJoining}>
        {memberWords.joinStart}
      </Button>
    </Card>
  )
}
