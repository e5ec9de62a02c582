import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { memberWords } from '@/i18n/zh-CN/members'
import { invitationWords } from '@/i18n/zh-CN/staff'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { useAccepting } from '../hooks'

/** Somebody who was asked to work for a unit: the code, what it is, how they are called, and yes. */
export function Accepting() {
  const accepting = useAccepting()
  const { typed, setTyped, mistake, found, failure, done, find } = accepting
  if (done !== undefined) {
    return (
      <>
        <Notice icon="tick" isStatus>
          {done}
        </Notice>
        {found === 'first' && (
          <Button onPress={() => openPage('console')}>{invitationWords.toConsole}</Button>
        )}
      </>
    )
  }
  if (found) return <Found accepting={accepting} />
  return (
    <Card title={invitationWords.title}>
      <Text className="words">{invitationWords.lead}</Text>
      <Field
        label={invitationWords.code}
        hint={invitationWords.codeHint}
        mistake={mistake}
        maxLength={24}
        value={typed}
        onInput={setTyped}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" onPress={() => void find()}>
        {invitationWords.find}
      </Button>
    </Card>
  )
}

function Found({ accepting }: { readonly accepting: ReturnType<typeof useAccepting> }) {
  const { found, name, setName, mistake, failure, isBusy, accept } = accepting
  if (!found) return null
  const isFirst = found === 'first'
  const title = isFirst
    ? invitationWords.first
    : invitationWords.found(found.unitName, memberWords.roles[found.role])
  return (
    <Card title={title}>
      <Text className="words">{isFirst ? invitationWords.firstLead : invitationWords.days(found.days)}</Text>
      <Field
        label={invitationWords.name}
        hint={invitationWords.nameHint}
        mistake={mistake}
        maxLength={10}
        value={name}
        onInput={setName}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void accept()}>
        {isBusy ? stateWords.sending : invitationWords.accept}
      </Button>
    </Card>
  )
}
