import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { officerKeyWords } from '@/i18n/zh-CN/casework'
import type { OfficerKey } from '../hooks'

/** The passphrase is never stored: it lives in this field until the key is open. */
export function UnlockKey({ officerKey: { isBusy, isWrong, unlock } }: { officerKey: OfficerKey }) {
  const [passphrase, setPassphrase] = useState('')
  return (
    <>
      <Text className="words">{officerKeyWords.locked}</Text>
      <Field
        kind="password"
        label={officerKeyWords.passphrase}
        hint={officerKeyWords.passphraseHint}
        mistake={isWrong && !isBusy ? officerKeyWords.wrong : undefined}
        value={passphrase}
        isDisabled={isBusy}
        onInput={setPassphrase}
      />
      {isBusy && (
        <Notice icon="clock" isStatus>
          {officerKeyWords.unlocking}
        </Notice>
      )}
      <Button
        kind="action"
        icon="key"
        isDisabled={isBusy || passphrase === ''}
        onPress={() => void unlock(passphrase)}
      >
        {officerKeyWords.unlock}
      </Button>
    </>
  )
}
