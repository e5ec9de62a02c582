import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { ShareButton } from '@/components/share-button'
import { frameWords } from '@/i18n/zh-CN/frame'
import { copyText } from '@/platform/phone'
import { shareOnWeb, type ShareCard, type Shared } from '@/platform/share'

type Props = {
  readonly words: string
  /** The page that is sent; or, where the page has no card, what is put on the clipboard for the family chat. */
  readonly what: ShareCard | string
}

const TOLD: Record<Shared, string> = {
  sent: frameWords.sentToFamily,
  copied: frameWords.toldFamily,
  nowhere: frameWords.notTold,
}

/** Passes a warning on to the family: as a card, or as words to paste, which work everywhere. */
export function TellFamily({ words, what }: Props) {
  const [told, setTold] = useState<Shared>()
  const copy = (text: string) => copyText(text).then((isCopied) => (isCopied ? 'copied' : 'nowhere'))
  return (
    <View className="stack">
      {typeof what === 'string' ? (
        <Button icon="share" onPress={() => void copy(what).then(setTold)}>
          {words}
        </Button>
      ) : (
        <ShareButton icon="share" onPress={() => void shareOnWeb(what).then(setTold)}>
          {words}
        </ShareButton>
      )}
      {told !== undefined && <Notice isStatus>{TOLD[told]}</Notice>}
    </View>
  )
}
