import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { pressProps } from '@/components/press'
import { useElderView } from '@/features/frame/hooks'
import { homeWords } from '@/i18n/zh-CN/home'
import { openPage } from '@/platform/navigation'
import './check-door.css'

const open = () => openPage('check')

/** The way to the check; the rules themselves wait on its own page, so that home stays light. */
export function CheckDoor() {
  const isElder = useElderView()
  const button = (
    <Button kind="action" icon="check" isTall={isElder} onPress={open}>
      {homeWords.check}
    </Button>
  )
  if (isElder) return button
  return (
    <Card>
      <View className="check-door pressable" {...pressProps({ onPress: open })}>
        <Text>{homeWords.checkWhat}</Text>
      </View>
      {button}
    </Card>
  )
}
