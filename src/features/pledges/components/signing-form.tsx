import { Text } from '@tarojs/components'
import { Choice, ChoiceGroup } from '@/components/choice'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
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
      {isChild && <Guardian signing={signing} />}
      <SignatureField
        signature={signature}
        onChange={signing.setSignature}
        onSignWithoutHolding={() => void signing.submitHeld()}
      />
    </>
  )
}

/** The guardian takes the phone for this one tap. */
function Guardian({ signing: { isGuardianHere, setGuardianHere } }: { signing: Signing }) {
  return (
    <Choice
      title={pledgeWords.guardian}
      isChosen={isGuardianHere}
      onPress={() => setGuardianHere(!isGuardianHere)}
    />
  )
}

const AGES = [
  { id: 'grown', title: pledgeWords.ageGrown },
  { id: 'child', title: pledgeWords.ageChild },
] as const
