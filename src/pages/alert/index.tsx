import { Text, View } from '@tarojs/components'

export default function AlertPage() {
  return (
    <View>
      <Text>预警</Text>
    </View>
  )
}
