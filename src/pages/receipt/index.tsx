import { Text, View } from '@tarojs/components'

export default function ReceiptPage() {
  return (
    <View>
      <Text>查答复</Text>
    </View>
  )
}
