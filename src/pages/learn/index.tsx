import { Text, View } from '@tarojs/components'

export default function LearnPage() {
  return (
    <View>
      <Text>学习</Text>
    </View>
  )
}
