import { Text, View } from '@tarojs/components'

export default function ConsolePage() {
  return (
    <View>
      <Text>后台</Text>
    </View>
  )
}
