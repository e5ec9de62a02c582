import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Steps } from '@/components/steps'
import { myDataWords } from '@/i18n/zh-CN/members'
import { storedKeys } from '@/platform/storage'
import { describeDevice } from './record-words'

/** What lies on this device and nowhere else. */
export function DeviceRecords() {
  const records = describeDevice(storedKeys())
  return (
    <Card title={myDataWords.onDevice}>
      {records.length === 0 && <Text>{myDataWords.nothingOnDevice}</Text>}
      <Steps steps={records} sign="lock" />
      <Text className="second">{myDataWords.onDeviceHint}</Text>
    </Card>
  )
}
