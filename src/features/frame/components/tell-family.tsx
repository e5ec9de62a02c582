import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { frameWords } from '@/i18n/zh-CN/frame'
import { copyText } from '@/platform/phone'

type Props = {
  readonly words: string
  /** What is put on the clipboard for the family chat. */
  readonly text: string
}

/** Copies a warning to be pasted to the family: it works everywhere and asks for no permission. */
export function TellFamily({ words, text }: Props) {
  const [isCopied, setCopied] = useState<boolean>()
  return (
    <View className="stack">
      <Button icon="share" onPress={() => void copyText(text).then(setCopied)}>
        {words}
      </Button>
      {isCopied !== undefined && (
        <Notice isStatus>{isCopied ? frameWords.toldFamily : frameWords.notCopied}</Notice>
      )}
    </View>
  )
}
