import { Text, View } from '@tarojs/components'

export default function GuidesPage() {
  return (
    <View>
      <Text>识骗</Text>
    </View>
  )
}
