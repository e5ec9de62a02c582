import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeText } from '@/components/code-text'
import { Notice } from '@/components/notice'
import type { Me } from '@/domain/members/contract'
import type { Audience } from '@/domain/shared/taxonomy'
import { joiningWords } from '@/i18n/zh-CN/joining'
import { failureWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { useJoining, useLinkedCode } from '../hooks'
import { CodeCard } from './code-card'
import { Entering } from './entering'
import { PassOn } from '@/features/frame/components/pass-on'
import { UnitSearch } from './unit-search'

type Props = {
  readonly me: Me
  readonly audience: Audience
  readonly onJoined: () => void
}

/** Joining: the way to the unit, what it is, and for a newcomer what is kept; nothing is stored before. */
export function Joining({ me, audience, onJoined }: Props) {
  const joining = useJoining(audience, onJoined)
  const { entrance, way, isJoined, failure, card } = joining
  if (isJoined && entrance) {
    return (
      <View className="flow">
        <Notice icon="tick" isStatus>
          {joiningWords.joined(entrance.unit.name)}
        </Notice>
        {entrance.unitCode && (
          <PassOn card={card} words={joiningWords.passOn} outcomes={joiningWords.passedOn} />
        )}
        <Button onPress={() => openPage('my-units')}>{joiningWords.toMyUnits}</Button>
      </View>
    )
  }
  return (
    <View className="flow">
      {entrance ? (
        <Entering me={me} entrance={entrance} joining={joining} />
      ) : way === 'code' ? (
        <CodeCard joining={joining} />
      ) : (
        <UnitSearch onChoose={joining.choose} onLeave={() => joining.setWay('code')} />
      )}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
    </View>
  )
}

/** On the web a guest cannot be known again: they take the code along into WeChat. */
export function JoiningElsewhere() {
  const code = useLinkedCode()
  return (
    <Card>
      {code && <CodeText code={code} label={joiningWords.code} />}
      <Text className="words">{code ? joiningWords.elsewhere : joiningWords.elsewhereNoCode}</Text>
      <Text className="second">{joiningWords.elsewhereMeanwhile}</Text>
    </Card>
  )
}
