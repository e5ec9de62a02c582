import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { Me } from '@/domain/members/contract'
import { dayWords } from '@/i18n/zh-CN/dates'
import { memberWords } from '@/i18n/zh-CN/members'
import { openPage } from '@/platform/navigation'
import { canJoinHere } from '../hooks'

/** The units this person belongs to, or the way into one; on the web it says where that is. */
export function MembershipCard({ me }: { readonly me: Me }) {
  if (me.unit) {
    const others = me.otherUnits.map(({ name }) => name).join(memberWords.joiner)
    return (
      <Card>
        <View>
          <Text className="title">{me.unit.name}</Text>
          {others && <Text className="second">{memberWords.andOthers(others)}</Text>}
          {me.joinedAt && (
            <Text className="note">{memberWords.memberSince(dayWords(new Date(me.joinedAt)))}</Text>
          )}
        </View>
        <Button icon="list" onPress={() => openPage('my-units')}>
          {memberWords.myUnits}
        </Button>
        <Button icon="add" onPress={() => openPage('join')}>
          {memberWords.joinAnother}
        </Button>
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
      <Button kind="action" icon="door" onPress={() => openPage('join')}>
        {memberWords.joinStart}
      </Button>
    </Card>
  )
}
