import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice, ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { AUDIENCE_IDS, AUDIENCES } from '@/domain/shared/taxonomy'
import { UNIT_KINDS } from '@/domain/units/unit'
import { memberWords } from '@/i18n/zh-CN/members'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useAfterPaint } from '@/platform/after-paint'
import { useJoining } from '../hooks'
import { PrivacyNotice } from './privacy-notice'
import './joining.css'

type Props = {
  /** Is told the name of the unit. */
  readonly onJoined: (unitName: string | undefined) => void
  readonly onLeave: () => void
}

/** Joining: where the code leads, who one is, what is kept of it; nothing is stored before the consent. */
export function Joining({ onJoined, onLeave }: Props) {
  const joining = useJoining((me) => onJoined(me.unit?.name))
  const { failure, unit } = joining
  return (
    <>
      {unit ? <Consent joining={joining} /> : <CodeCard joining={joining} />}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="plain" onPress={onLeave}>
        {memberWords.leaveIt}
      </Button>
    </>
  )
}

export function JoinedNotice({ unitName }: { readonly unitName: string }) {
  return (
    <Notice icon="tick" isStatus>
      {memberWords.joined(unitName)}
    </Notice>
  )
}

type StepProps = { readonly joining: ReturnType<typeof useJoining> }

function CodeCard({ joining }: StepProps) {
  const { code, mistake, isBusy, type, find } = joining
  return (
    <Card>
      <Field
        label={memberWords.code}
        hint={memberWords.codeHint}
        mistake={mistake}
        value={code}
        onInput={type}
      />
      <Button kind="action" isDisabled={isBusy} onPress={() => void find()}>
        {isBusy ? stateWords.loading : memberWords.find}
      </Button>
    </Card>
  )
}

const AUDIENCE_CHOICES = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

function Consent({ joining }: StepProps) {
  const { unit, audience, isAgreed, isBusy, join, startOver, setAudience, setAgreed } = joining
  const isPainted = useAfterPaint(true)
  if (!unit) return null
  return (
    <View className="joining">
      <Card>
        <View>
          <Text className="second">{memberWords.found}</Text>
          <Text className="title">{unit.name}</Text>
          <Text className="second">{UNIT_KINDS[unit.kind]}</Text>
        </View>
        <Button onPress={startOver}>{memberWords.notThis}</Button>
      </Card>
      <ChoiceGroup
        label={memberWords.audience}
        choices={AUDIENCE_CHOICES}
        chosen={audience}
        onChoose={setAudience}
      />
      {isPainted && (
        <>
          <PrivacyNotice />
          <Choice title={memberWords.agree} isChosen={isAgreed} onPress={() => setAgreed(!isAgreed)} />
          <Button kind="action" isDisabled={!isAgreed || isBusy} onPress={() => void join()}>
            {isBusy ? stateWords.sending : memberWords.join}
          </Button>
        </>
      )}
    </View>
  )
}
