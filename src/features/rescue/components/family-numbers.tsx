import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { LONGEST_FAMILY_NAME, writePhone, type FamilyMember } from '@/domain/rescue/family'
import { familyWords } from '@/i18n/zh-CN/rescue'
import { dial } from '@/platform/phone'
import { useFamilyNumbers } from '../hooks'
import { EraseSheet } from './erase-sheet'

/** Up to three people who are one tap away; their numbers stay on this device. */
export function FamilyNumbers() {
  const numbers = useFamilyNumbers()
  const { family, isAdding, canAdd, savedName, setAdding, remove } = numbers
  return (
    <>
      <Notice icon="lock">{familyWords.onlyHere}</Notice>
      <View className="flow">
        {savedName !== undefined && (
          <Notice icon="tick" isStatus>
            {familyWords.saved(savedName)}
          </Notice>
        )}
      </View>
      {family.length === 0 && <Text className="words">{familyWords.empty}</Text>}
      {family.map((member) => (
        <MemberCard key={member.phone} member={member} onRemove={() => remove(member)} />
      ))}
      <View className="flow">
        {isAdding && <NewNumber numbers={numbers} />}
        {!isAdding && canAdd && (
          <Button icon="add" onPress={() => setAdding(true)}>
            {familyWords.another}
          </Button>
        )}
      </View>
    </>
  )
}

type MemberProps = { readonly member: FamilyMember; readonly onRemove: () => void }

function MemberCard({ member: { name, phone }, onRemove }: MemberProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <View>
      <Card>
        <Text className="words strong">{`${name}  ${writePhone(phone)}`}</Text>
        <Button icon="phone" onPress={() => dial(phone)}>
          {familyWords.call(name)}
        </Button>
        <Button kind="plain" onPress={() => setAsking(true)}>
          {familyWords.remove(name)}
        </Button>
      </Card>
      {isAsking && (
        <EraseSheet
          title={familyWords.removeTitle(name)}
          sentences={[familyWords.removeText]}
          confirm={familyWords.removeYes}
          keep={familyWords.keep}
          onConfirm={onRemove}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}

function NewNumber({ numbers }: { readonly numbers: ReturnType<typeof useFamilyNumbers> }) {
  const { name, phone, nameMistake, phoneMistake, setName, setPhone, save } = numbers
  return (
    <View className="flow">
      <Field
        label={familyWords.name}
        hint={familyWords.nameHint}
        mistake={nameMistake}
        value={name}
        maxLength={LONGEST_FAMILY_NAME}
        onInput={setName}
      />
      <Field
        kind="number"
        label={familyWords.phone}
        mistake={phoneMistake}
        value={phone}
        maxLength={20}
        onInput={setPhone}
      />
      <Button kind="action" onPress={save}>
        {familyWords.save}
      </Button>
    </View>
  )
}
