import { Text, View } from '@tarojs/components'

export default function AlertsPage() {
  return (
    <View>
      <Text>预警</Text>
    </View>
  )
}
