import { Text, View } from '@tarojs/components'
import { Icon } from './icon/icon'
import { pressProps } from './press'
import './rescue-line.css'

type Props = { readonly question: string; readonly words: string; readonly onPress: () => void }

/** Closes every page below the main ones: the rescue is two taps from anywhere. */
export function RescueLine({ question, words, onPress }: Props) {
  return (
    <View className="rescue-line pressable" {...pressProps({ onPress })}>
      <Icon name="phone" tone="danger" />
      <View className="rescue-line__body">
        <Text>{question}</Text>
        <Text className="rescue-line__words">{words}</Text>
      </View>
      <Icon name="next" tone="danger" size="small" />
    </View>
  )
}
