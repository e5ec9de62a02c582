import { Text, View } from '@tarojs/components'

export default function RescuePage() {
  return (
    <View>
      <Text>我被骗了</Text>
    </View>
  )
}
