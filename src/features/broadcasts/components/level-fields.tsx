import { View } from '@tarojs/components'
import { ChoiceGroup } from '@/components/choice'
import { CERTAINTIES, SEVERITIES, URGENCIES } from '@/domain/alerts/alert'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import type { FieldsProps } from './form-fields'

/** How serious, how soon and how sure, as CAP 1.2 asks. */
export function LevelFields({ form: { severity, urgency, certainty }, change }: FieldsProps) {
  return (
    <>
      <LevelField
        label={alertFormWords.severity}
        levels={SEVERITIES}
        chosen={severity}
        onChoose={(level) => change({ severity: level })}
      />
      <LevelField
        label={alertFormWords.urgency}
        levels={URGENCIES}
        chosen={urgency}
        onChoose={(level) => change({ urgency: level })}
      />
      <LevelField
        label={alertFormWords.certainty}
        levels={CERTAINTIES}
        chosen={certainty}
        onChoose={(level) => change({ certainty: level })}
      />
    </>
  )
}

type LevelProps<Level extends string> = {
  readonly label: string
  readonly levels: Readonly<Record<Level, string>>
  readonly chosen: Level
  readonly onChoose: (level: Level) => void
}

function LevelField<Level extends string>({ label, levels, chosen, onChoose }: LevelProps<Level>) {
  const isLevel = (key: string): key is Level => key in levels
  const choices = Object.keys(levels)
    .filter(isLevel)
    .map((id) => ({ id, title: levels[id] }))
  return (
    <View className="alert-editor__compact">
      <ChoiceGroup label={label} choices={choices} chosen={chosen} onChoose={onChoose} />
    </View>
  )
}
