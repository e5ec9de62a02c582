import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { PASSPHRASE_MIN_LENGTH } from '@/domain/tips/officer-key'
import { officerKeyWords } from '@/i18n/zh-CN/casework'
import { failureWords } from '@/i18n/zh-CN/states'
import type { OfficerKey } from '../hooks'

/** Makes the officer's key pair in the browser; only its wrapped form leaves it. */
export function CreateKey({ officerKey: { isBusy, failure, create } }: { officerKey: OfficerKey }) {
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [hasTried, setTried] = useState(false)
  const missing = PASSPHRASE_MIN_LENGTH - passphrase.length
  const isDifferent = repeated !== passphrase
  const tryToCreate = async () => {
    setTried(true)
    if (missing <= 0 && !isDifferent) await create(passphrase)
  }
  return (
    <>
      <Text className="words">{officerKeyWords.createText}</Text>
      <Field
        kind="password"
        label={officerKeyWords.passphrase}
        hint={officerKeyWords.createHint}
        mistake={hasTried && missing > 0 ? officerKeyWords.tooShort(missing) : undefined}
        value={passphrase}
        isDisabled={isBusy}
        onInput={setPassphrase}
      />
      <Field
        kind="password"
        label={officerKeyWords.repeat}
        mistake={hasTried && missing <= 0 && isDifferent ? officerKeyWords.different : undefined}
        value={repeated}
        isDisabled={isBusy}
        onInput={setRepeated}
      />
      {isBusy && (
        <Notice icon="clock" isStatus>
          {officerKeyWords.creating}
        </Notice>
      )}
      {failure && !isBusy && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" icon="key" isDisabled={isBusy} onPress={() => void tryToCreate()}>
        {officerKeyWords.create}
      </Button>
    </>
  )
}
