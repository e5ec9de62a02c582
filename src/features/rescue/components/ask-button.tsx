import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Text } from '@tarojs/components'
import { useElderView } from '@/features/frame/hooks'
import { homeWords } from '@/i18n/zh-CN/home'
import { dial } from '@/platform/phone'

const ADVICE_NUMBER = '96110'

/** The one step for whoever is in doubt: hang up and ask the police's advice line. */
export function AskButton() {
  const isElder = useElderView()
  const button = (
    <Button kind="action" icon="phone" isTall={isElder} onPress={() => dial(ADVICE_NUMBER)}>
      {isElder ? homeWords.askElder : homeWords.ask}
    </Button>
  )
  if (isElder) return button
  return (
    <Card>
      <Text>{homeWords.askReason}</Text>
      {button}
    </Card>
  )
}
