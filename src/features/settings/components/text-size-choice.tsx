import { useContext } from 'react'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { TEXT_SIZES, TextSizeContext } from '@/components/text-size'
import { settingsWords } from '@/i18n/zh-CN/settings'
import { useChooseTextSize } from './settings-provider'

const CHOICES = TEXT_SIZES.map((id) => ({ id, title: settingsWords.sizes[id] }))

/** Standard, large or largest; the whole app follows at once, which shows what was chosen. */
export function TextSizeChoice() {
  const size = useContext(TextSizeContext)
  const choose = useChooseTextSize()
  return (
    <Card title={settingsWords.textSize}>
      <Text className="second">{settingsWords.textSizeHint}</Text>
      <ChoiceGroup
        label={settingsWords.textSize}
        isLabelHidden
        choices={CHOICES}
        chosen={size}
        onChoose={choose}
      />
    </Card>
  )
}
