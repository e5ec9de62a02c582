import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'

type Props = {
  readonly title: string
  /** What goes, and what does not. */
  readonly sentences: readonly string[]
  readonly confirm: string
  readonly keep: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** The one question before something is erased from the device. */
export function EraseSheet({ title, sentences, confirm, keep, onConfirm, onClose }: Props) {
  const erase = () => {
    onClose()
    onConfirm()
  }
  return (
    <Sheet title={title} closeLabel={keep} onClose={onClose}>
      {sentences.map((sentence) => (
        <Text key={sentence} className="words">
          {sentence}
        </Text>
      ))}
      <Button onPress={erase}>{confirm}</Button>
      <Button kind="plain" onPress={onClose}>
        {keep}
      </Button>
    </Sheet>
  )
}
