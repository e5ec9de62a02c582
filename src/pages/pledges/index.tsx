import { Text, View } from '@tarojs/components'

export default function PledgesPage() {
  return (
    <View>
      <Text>承诺</Text>
    </View>
  )
}
