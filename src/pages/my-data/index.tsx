import { Text, View } from '@tarojs/components'

export default function MyDataPage() {
  return (
    <View>
      <Text>我的资料</Text>
    </View>
  )
}
