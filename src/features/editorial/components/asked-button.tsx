import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'

type Props = {
  readonly kind?: 'outline' | 'plain'
  readonly label: string
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly mistake?: string | undefined
  readonly isBusy?: boolean
  readonly onYes: () => void
}

/** A step that is asked about first. */
export function AskedButton({ kind = 'outline', label, onYes, isBusy, mistake, ...words }: Props) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <View>
      <Button kind={kind} isInline={kind === 'outline'} onPress={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <Sheet title={words.title} closeLabel={words.no} onClose={close}>
          <Text>{words.text}</Text>
          {mistake !== undefined && <Notice tone="warm">{mistake}</Notice>}
          <Button isDisabled={isBusy} onPress={onYes}>
            {words.yes}
          </Button>
          <Button kind="plain" onPress={close}>
            {words.no}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
