import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { verificationWords } from '@/i18n/zh-CN/pledges'
import { failureWords } from '@/i18n/zh-CN/states'
import type { Verification } from '../hooks'

/** Where the number of a certificate is typed, or scanned. */
export function VerificationForm({ verification }: { verification: Verification }) {
  const { typed, mistake, failure, type, scan } = verification
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {verificationWords.question}
      </Text>
      <Text className="words">{verificationWords.lead}</Text>
      <Field
        label={verificationWords.label}
        hint={verificationWords.hint}
        mistake={mistake}
        value={typed}
        maxLength={40}
        onInput={type}
      />
      {failure && (
        <Notice tone="warm" isStatus>
          {failureWords(failure)}
        </Notice>
      )}
      <Button icon="picture" onPress={() => void scan()}>
        {process.env.TARO_ENV === 'h5' ? verificationWords.scanOnWeb : verificationWords.scan}
      </Button>
    </>
  )
}
