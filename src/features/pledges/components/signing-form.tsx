import { Text } from '@tarojs/components'
import { Choice, ChoiceGroup } from '@/components/choice'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
import { asksAge, type Pledging } from '../hooks'
import { SignatureField } from './signature-field'

/** The tick, for pupils their age, and the name. */
export function SigningForm({ pledging: { toSign, signing } }: { pledging: Pledging }) {
  const { isAgreed, isChild, signature } = signing
  return (
    <>
      <Choice title={pledgeWords.agree} isChosen={isAgreed} onPress={() => signing.setAgreed(!isAgreed)} />
      {asksAge(toSign.pledge.audiences) && (
        <>
          <ChoiceGroup
            label={pledgeWords.ageLabel}
            choices={AGES}
            chosen={isChild === undefined ? null : isChild ? 'child' : 'grown'}
            onChoose={(age) => signing.setChild(age === 'child')}
          />
          <Text className="note">{pledgeWords.ageHint}</Text>
        </>
      )}
      <SignatureField signature={signature} onChange={signing.setSignature} />
    </>
  )
}

const AGES = [
  { id: 'grown', title: pledgeWords.ageGrown },
  { id: 'child', title: pledgeWords.ageChild },
] as const
