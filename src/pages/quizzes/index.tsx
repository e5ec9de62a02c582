import { Text, View } from '@tarojs/components'

export default function QuizzesPage() {
  return (
    <View>
      <Text>答题</Text>
    </View>
  )
}
