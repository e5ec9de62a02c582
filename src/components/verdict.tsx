import { Text, View } from '@tarojs/components'
import { Icon } from './icon/icon'
import './verdict.css'

type Props = {
  /** There is no tone for "safe", and no tick. */
  readonly tone: 'danger' | 'warm' | 'brand'
  readonly word: string
  readonly second?: string
}

/** The answer of a screen, large; the box it comes into must be live where it is to be read aloud. */
export function Verdict({ tone, word, second }: Props) {
  return (
    <View className={`verdict verdict--${tone}`}>
      <View className="verdict__line">
        <Icon name={tone === 'danger' ? 'warn' : 'search'} size="large" />
        <Text className="verdict__word" aria-role="heading" aria-level="2">
          {word}
        </Text>
      </View>
      {second !== undefined && <Text className="verdict__second">{second}</Text>}
    </View>
  )
}
