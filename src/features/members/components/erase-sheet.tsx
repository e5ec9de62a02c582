import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { myDataWords } from '@/i18n/zh-CN/members'

type Props = {
  readonly title: string
  /** What goes, what stays, what it means for the person. */
  readonly sentences: readonly string[]
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** The one question before anything is erased. */
export function EraseSheet({ title, sentences, confirm, onConfirm, onClose }: Props) {
  return (
    <Sheet title={title} closeLabel={myDataWords.eraseNo} onClose={onClose}>
      {sentences.map((sentence) => (
        <Text key={sentence} className="words">
          {sentence}
        </Text>
      ))}
      <Button onPress={onConfirm}>{confirm}</Button>
      <Button kind="plain" onPress={onClose}>
        {myDataWords.eraseNo}
      </Button>
    </Sheet>
  )
}
