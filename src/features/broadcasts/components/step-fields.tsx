import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { STEP_MAX_LENGTH } from '@/domain/alerts/alert'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { Mistake, tooLong, type FieldsProps } from './form-fields'

/** Three sentences; whoever is in a hurry and has written none takes the usual ones. */
export function StepFields({ form: { whatToDo }, change, mistakeIn }: FieldsProps) {
  const write = (at: number, text: string) => {
    const [first, second, third] = whatToDo.map((step, place) => (place === at ? text : step))
    change({ whatToDo: [first ?? '', second ?? '', third ?? ''] })
  }
  return (
    <View className="stack">
      <Text className="strong">{alertFormWords.whatToDo}</Text>
      {whatToDo.join('').trim() === '' && (
        <Button isInline onPress={() => change({ whatToDo: alertFormWords.usualSteps })}>
          {alertFormWords.useUsual}
        </Button>
      )}
      {whatToDo.map((step, at) => (
        <View key={at} className="alert-editor__step">
          <Field
            kind="long"
            label={alertFormWords.step(at + 1)}
            mistake={tooLong(step, STEP_MAX_LENGTH)}
            value={step}
            onInput={(text) => write(at, text.replace(/\n/g, ''))}
          />
        </View>
      ))}
      <Text className="note">{alertFormWords.whatToDoHint}</Text>
      <Mistake words={mistakeIn('whatToDo')} />
    </View>
  )
}
