import { Text, View } from '@tarojs/components'

export default function ReportPage() {
  return (
    <View>
      <Text>举报</Text>
    </View>
  )
}
