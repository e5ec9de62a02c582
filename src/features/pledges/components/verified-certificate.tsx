import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { monthWords } from '@/i18n/zh-CN/dates'
import { certificateWords, verificationWords } from '@/i18n/zh-CN/pledges'
import type { Verification } from '../hooks'

/** What a number tells: which words, which month, which level of unit. */
export function VerifiedCertificate({ found }: { found: NonNullable<Verification['found']> }) {
  const { title, variant, version, month, unitLevel, number } = found
  const { facts, text, levelUnknown } = verificationWords
  return (
    <>
      <Notice icon="tick" title={verificationWords.found} isStatus>
        {certificateWords.number(number)}
      </Notice>
      <Card flush>
        <ListRow icon="pledge" title={text(title)} second={certificateWords.version(variant, version)} />
        <ListRow icon="calendar" title={facts.month} second={monthWords(month)} />
        <ListRow icon="home" title={facts.level} second={unitLevel ?? levelUnknown} />
      </Card>
      <Text className="note">{verificationWords.privacy}</Text>
    </>
  )
}
