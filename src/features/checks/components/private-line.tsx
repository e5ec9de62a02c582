import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import './private-line.css'

/** What is kept and where, said next to the thing itself. */
export function PrivateLine({ words }: { readonly words: string }) {
  return (
    <View className="private-line">
      <Icon name="lock" tone="second" size="small" />
      <Text className="note private-line__words">{words}</Text>
    </View>
  )
}
