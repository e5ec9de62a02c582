import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { passageWords } from '@/i18n/zh-CN/frame'
import { copyText } from '@/platform/phone'
import './passage.css'

type Props = {
  readonly title: string
  /** How long it is, in characters, and in seconds where it is spoken. */
  readonly length: string
  readonly words: string
}

/** A text to be taken along as it is. */
export function Passage({ title, length, words }: Props) {
  const [outcome, setOutcome] = useState('')
  const copy = async () => setOutcome((await copyText(words)) ? passageWords.copied : passageWords.notCopied)
  return (
    <Card title={title}>
      <Text className="note">{length}</Text>
      <Text className="quote passage__words" selectable>
        {words}
      </Text>
      <View className="passage__copy">
        <Button isInline icon="copy" label={passageWords.copyOf(title)} onPress={() => void copy()}>
          {passageWords.copy}
        </Button>
        <Text className="note passage__outcome" aria-role="status" aria-live="polite">
          {outcome}
        </Text>
      </View>
    </Card>
  )
}
