import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Me } from '@/domain/members/contract'
import { useElderView } from '@/features/frame/hooks'
import { memberWords } from '@/i18n/zh-CN/members'
import { openPage } from '@/platform/navigation'

type Props = { readonly grants: Me['grants']; readonly isGuest: boolean }

/** From "me" to what is mine; staff also find their desk here. */
export function MemberRows({ grants, isGuest }: Props) {
  const isElder = useElderView()
  const roles = [...new Set(grants.map(({ role }) => memberWords.roles[role]))].join(memberWords.joiner)
  return (
    <>
      {/* A box of its own: where it is added later, the rows below do not travel to WeChat's view again. */}
      <View className="flow">
        {grants.length > 0 && (
          <Card flush>
            <ListRow
              icon="chart"
              title={memberWords.console}
              second={memberWords.consoleSecond(roles)}
              onPress={() => openPage('console')}
            />
            <ListRow
              icon="lock"
              title={memberWords.consoleSignIn}
              second={isElder ? undefined : memberWords.consoleSignInSecond}
              onPress={() => openPage('console-sign-in')}
            />
          </Card>
        )}
      </View>
      <Card flush>
        <ListRow icon="pledge" title={memberWords.pledge} onPress={() => openPage('pledges')} />
        <ListRow icon="quiz" title={memberWords.meeting} onPress={() => openPage('meeting')} />
        <ListRow icon="inbox" title={memberWords.receipt} onPress={() => openPage('receipt')} />
        <ListRow icon="chat" title={memberWords.relatives} onPress={() => openPage('relatives')} />
        <ListRow icon="family" title={memberWords.family} onPress={() => openPage('family')} />
        <ListRow
          icon="lock"
          title={memberWords.myData}
          second={isElder ? undefined : memberWords.myDataSecond}
          onPress={() => openPage('my-data')}
        />
        {process.env.TARO_ENV === 'h5' && isGuest && (
          <ListRow icon="chart" title={memberWords.staffDoor} onPress={() => openPage('console')} />
        )}
      </Card>
    </>
  )
}
