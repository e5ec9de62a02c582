import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { relativesWords } from '@/i18n/zh-CN/families'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import type { KnownRelative } from '../hooks'

type Props = {
  readonly relative: KnownRelative
  readonly onApply: (size: 'standard' | 'large' | 'largest') => void
  readonly onLeave: () => void
  readonly onEnd: () => void
}

/** Somebody who helps me; what they propose changes nothing until I tap it. */
export function HelperCard({ relative: { name, since, textSize }, onApply, onLeave, onEnd }: Props) {
  return (
    <Card>
      <View>
        <Text className="words strong">{name}</Text>
        <Text className="second">{relativesWords.since(fullDayWords(new Date(since)))}</Text>
      </View>
      {textSize && (
        <>
          <Notice icon="letters">{relativesWords.suggests(name, relativesWords.sizes[textSize])}</Notice>
          <Button kind="action" onPress={() => onApply(textSize)}>
            {relativesWords.apply(relativesWords.sizes[textSize])}
          </Button>
          <Button onPress={onLeave}>{relativesWords.applyNot}</Button>
        </>
      )}
      <Button kind="plain" label={relativesWords.endOf(name)} onPress={onEnd}>
        {relativesWords.end}
      </Button>
    </Card>
  )
}
