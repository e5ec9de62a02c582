import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { stepsOfGuide } from '../api'
import { Mistake, tooLong, type FieldsProps } from './form-fields'

const STEP_MAX_LENGTH = 60

/** Three sentences; whoever is in a hurry takes those of the guide, or the usual ones. */
export function StepFields({ form: { whatToDo, guideId }, change, mistakeIn }: FieldsProps) {
  const [isBusy, setBusy] = useState(false)
  const takeFromGuide = async (id: string) => {
    setBusy(true)
    const steps = await stepsOfGuide(id)
    setBusy(false)
    if (steps) change({ whatToDo: steps })
  }
  const write = (at: number, text: string) => {
    const [first, second, third] = whatToDo.map((step, place) => (place === at ? text : step))
    change({ whatToDo: [first ?? '', second ?? '', third ?? ''] })
  }
  return (
    <View className="stack">
      <Text className="strong">{alertFormWords.whatToDo}</Text>
      <View className="alert-editor__shortcuts">
        <Button isInline onPress={() => change({ whatToDo: alertFormWords.usualSteps })}>
          {alertFormWords.useUsual}
        </Button>
        {guideId && (
          <Button isInline isDisabled={isBusy} onPress={() => void takeFromGuide(guideId)}>
            {alertFormWords.fromGuide}
          </Button>
        )}
      </View>
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
