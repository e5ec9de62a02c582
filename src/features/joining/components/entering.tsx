import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, ChoiceGroup } from '@/components/choice'
import { Notice } from '@/components/notice'
import type { Me } from '@/domain/members/contract'
import { AUDIENCE_IDS, AUDIENCES } from '@/domain/shared/taxonomy'
import { UNIT_KINDS } from '@/domain/shared/unit-kind'
import { joiningWords } from '@/i18n/zh-CN/joining'
import { stateWords } from '@/i18n/zh-CN/states'
import { useAfterPaint } from '@/platform/after-paint'
import { openPage } from '@/platform/navigation'
import { hasConsented, type Entrance } from '../api'
import type { useJoining } from '../hooks'
import { PrivacyNotice } from './privacy-notice'

type Props = {
  readonly me: Me
  readonly entrance: Entrance
  readonly joining: ReturnType<typeof useJoining>
}

/** The unit that was found, and the step into it: one press for a member, the notice first for a newcomer. */
export function Entering({ me, entrance: { unit }, joining }: Props) {
  const isInside = [me.unit, ...me.otherUnits].some((one) => one?.id === unit.id)
  const { isBusy, enter, startOver } = joining
  const above = unit.above.slice(0, 2).join(joiningWords.joiner)
  return (
    <>
      <Card>
        <View>
          <Text className="second">{joiningWords.thisIs}</Text>
          <Text className="title">{unit.name}</Text>
          <Text className="second">
            {[UNIT_KINDS[unit.kind], above].filter(Boolean).join(joiningWords.joiner)}
          </Text>
        </View>
        {me.unit && !isInside && <Text className="words">{joiningWords.homeStays(me.unit.name)}</Text>}
        {!isInside && hasConsented(me) && (
          <Button kind="action" isDisabled={isBusy} onPress={() => void enter()}>
            {isBusy ? stateWords.sending : joiningWords.join}
          </Button>
        )}
        <Button onPress={startOver}>{joiningWords.notThis}</Button>
      </Card>
      {isInside && (
        <>
          <Notice icon="tick" isStatus>
            {joiningWords.insideAlready}
          </Notice>
          <Button onPress={() => openPage('my-units')}>{joiningWords.toMyUnits}</Button>
        </>
      )}
      {!isInside && !hasConsented(me) && <Consent joining={joining} />}
    </>
  )
}

const AUDIENCE_CHOICES = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

function Consent({ joining }: Pick<Props, 'joining'>) {
  const { audience, isAgreed, isBusy, enter, setAudience, setAgreed } = joining
  const isPainted = useAfterPaint(true)
  return (
    <>
      <ChoiceGroup
        label={joiningWords.audience}
        choices={AUDIENCE_CHOICES}
        chosen={audience}
        onChoose={setAudience}
      />
      {isPainted && (
        <>
          <PrivacyNotice />
          <Choice title={joiningWords.agree} isChosen={isAgreed} onPress={() => setAgreed(!isAgreed)} />
          <Button kind="action" isDisabled={!isAgreed || isBusy} onPress={() => void enter()}>
            {isBusy ? stateWords.sending : joiningWords.join}
          </Button>
        </>
      )}
    </>
  )
}
