import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Choice, ChoiceGroup } from '@/components/choice'
import { guardianWords, pledgeWords } from '@/i18n/zh-CN/pledges'
import { openPage } from '@/platform/navigation'
import { asksAge, type Pledging, type Signing } from '../hooks'
import { SignatureField } from './signature-field'

/** The tick, unless each sentence had its own; for pupils their age, and a guardian; and the name. */
export function SigningForm({ pledging: { toSign, signing, readsOneByOne } }: { pledging: Pledging }) {
  const { isAgreed, isChild, signature } = signing
  return (
    <>
      {!readsOneByOne && (
        <Choice title={pledgeWords.agree} isChosen={isAgreed} onPress={() => signing.setAgreed(!isAgreed)} />
      )}
      {asksAge(toSign.pledge.audiences) && (
        <>
          <ChoiceGroup
            label={pledgeWords.ageLabel}
            choices={AGES}
            chosen={isChild === undefined ? null : isChild ? 'child' : 'grown'}
            onChoose={(age) => signing.setChild(age === 'child')}
          />
          <Text className="note">{isChild ? pledgeWords.guardianHint : pledgeWords.ageHint}</Text>
        </>
      )}
      <SignatureField
        signature={signature}
        onChange={signing.setSignature}
        onSignWithoutHolding={() => void signing.submitHeld()}
      />
      {isChild && <Guardian signing={signing} />}
    </>
  )
}

/** The guardian takes this phone for one tap, or confirms on their own; both after the name is there. */
function Guardian({ signing }: { signing: Signing }) {
  const { isGuardianHere, isBusy, failure, setGuardianHere } = signing
  return (
    <>
      <Choice
        title={pledgeWords.guardian}
        isChosen={isGuardianHere}
        onPress={() => setGuardianHere(!isGuardianHere)}
      />
      {!isGuardianHere && (
        <Button icon="family" isDisabled={isBusy} onPress={() => void signing.askGuardian()}>
          {guardianWords.ask}
        </Button>
      )}
      {failure?.code === 'GUARDIAN_NONE' && (
        <Button onPress={() => openPage('relatives')}>{guardianWords.pairFirst}</Button>
      )}
    </>
  )
}

const AGES = [
  { id: 'grown', title: pledgeWords.ageGrown },
  { id: 'child', title: pledgeWords.ageChild },
] as const
