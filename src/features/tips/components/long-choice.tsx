import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup, type ChoiceOption } from '@/components/choice'
import { Notice } from '@/components/notice'
import { useAfterPaint } from '@/platform/after-paint'
import './long-choice.css'

type Props<Id extends string> = {
  /** Where the page scrolls to when this was forgotten. */
  readonly place: string
  readonly label: string
  /** Where the page's title asks already. */
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly mistake: string | undefined
  /** The likely ones first. */
  readonly choices: readonly ChoiceOption<Id>[]
  /** How many are shown before the person asks for all. */
  readonly shortLength?: number
  readonly moreWords?: string
  readonly chosen: Id | null
  readonly onChoose: (id: Id) => void
}

/** As many as are seen before scrolling; the rest follows. */
const FIRST_MORE = 12

/** One of many: a short list first, all of them on demand; what is chosen is always seen. */
export function LongChoice<Id extends string>(props: Props<Id>) {
  const { place, label, isLabelHidden = false, hint, mistake, choices, chosen, onChoose } = props
  const { shortLength = choices.length, moreWords } = props
  const [isLong, setLong] = useState(false)
  const isPainted = useAfterPaint(isLong)
  const length = isPainted ? choices.length : isLong ? shortLength + FIRST_MORE : shortLength
  const shown = choices.filter(({ id }, index) => index < length || id === chosen)
  return (
    <View id={place} className="long-choice stack">
      <ChoiceGroup
        label={label}
        isLabelHidden={isLabelHidden}
        choices={shown}
        chosen={chosen}
        onChoose={onChoose}
      />
      {!isLong && shown.length < choices.length && (
        <Button kind="plain" icon="down" onPress={() => setLong(true)}>
          {moreWords}
        </Button>
      )}
      {hint !== undefined && <Text className="note">{hint}</Text>}
      <View className="flow">{mistake !== undefined && <Notice tone="warm">{mistake}</Notice>}</View>
    </View>
  )
}
