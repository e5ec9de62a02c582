import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeText } from '@/components/code-text'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { NAME_MAX_LENGTH } from '@/domain/staff/contract'
import { clockWords } from '@/i18n/zh-CN/dates'
import { invitationWords } from '@/i18n/zh-CN/staff'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useStaffCode } from '../hooks'

/** For whoever stands beside an administrator: who they are, by a code for ten minutes. */
export function StaffCodeCard() {
  const { isOpen, open, name, setName, mistake, shown, show, isBusy, failure } = useStaffCode()
  return (
    <Card title={invitationWords.face}>
      {!isOpen && <Text className="words">{invitationWords.faceLead}</Text>}
      {!isOpen && <Button onPress={open}>{invitationWords.showCode}</Button>}
      {isOpen && !shown && (
        <>
          <Field
            label={invitationWords.name}
            hint={invitationWords.nameHint}
            mistake={mistake}
            maxLength={NAME_MAX_LENGTH}
            value={name}
            onInput={setName}
          />
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button isDisabled={isBusy} onPress={() => void show()}>
            {isBusy ? stateWords.sending : invitationWords.showCode}
          </Button>
        </>
      )}
      {shown && (
        <>
          <CodeText code={shown.code} label={invitationWords.staffCode} />
          <Text className="words">{invitationWords.staffCodeLead}</Text>
          <Text className="note">
            {invitationWords.staffCodeUntil(clockWords(new Date(shown.expiresAt)))}
          </Text>
        </>
      )}
    </Card>
  )
}
