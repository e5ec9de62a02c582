import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { formatReceipt } from '@/domain/tips/receipt'
import { tipStatusWords } from '@/i18n/zh-CN/tips'
import { failureWords } from '@/i18n/zh-CN/states'
import { keptReceipts } from '../api'
import type { TipLookUp } from '../hooks'

/** Where the receipt is typed, or chosen among those this device was asked to remember. */
export function TipLookUpForm({ lookUp }: { lookUp: TipLookUp }) {
  const { typed, mistake, failure, type, look } = lookUp
  const [kept] = useState(keptReceipts)
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {tipStatusWords.question}
      </Text>
      <Text className="words">{tipStatusWords.lead}</Text>
      <Field
        label={tipStatusWords.label}
        hint={tipStatusWords.hint}
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
      {kept.length > 0 && (
        <>
          <Text className="section" aria-role="heading" aria-level="2">
            {tipStatusWords.keptTitle}
          </Text>
          <Card flush>
            {kept.map((receipt) => (
              <ListRow
                key={receipt}
                icon="search"
                title={formatReceipt(receipt)}
                onPress={() => void look(receipt)}
              />
            ))}
          </Card>
        </>
      )}
    </>
  )
}
