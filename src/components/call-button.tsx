import { Text, View } from '@tarojs/components'
import { Icon } from './icon/icon'
import { pressProps } from './press'
import './call-button.css'

type Props = {
  /** The number to dial, as it is read: 110. */
  readonly number: string
  readonly words: string
  readonly onPress: () => void
}

/** The number that helps right now, too large to miss. */
export function CallButton({ number, words, onPress }: Props) {
  return (
    <View className="call-button pressable" {...pressProps({ onPress })}>
      <View className="call-button__line">
        <Icon name="phone" size="large" />
        <Text className="call-button__number">{number}</Text>
      </View>
      <Text className="call-button__words">{words}</Text>
    </View>
  )
}
