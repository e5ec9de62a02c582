import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { HEADLINE_MAX_LENGTH } from '@/domain/alerts/alert'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { stepsOfGuide } from '../api'
import { Mistake, type FieldsProps } from './form-fields'

const WHAT_HAPPENS_MAX_LENGTH = 300
const STEP_MAX_LENGTH = 60

/** The words of an alert; a field takes what is pasted into it, and says how much is too much. */
export function WordsFields({ form, change, mistakeIn }: FieldsProps) {
  const { headline, whatHappens } = form
  return (
    <>
      <Field
        label={alertFormWords.headline}
        hint={hintWithCounter(alertFormWords.headlineHint, headline, HEADLINE_MAX_LENGTH)}
        mistake={mistakeIn('headline') ?? tooLong(headline, HEADLINE_MAX_LENGTH)}
        value={headline}
        onInput={(text) => change({ headline: text })}
      />
      <Field
        kind="long"
        label={alertFormWords.whatHappens}
        hint={hintWithCounter(alertFormWords.whatHappensHint, whatHappens, WHAT_HAPPENS_MAX_LENGTH)}
        mistake={mistakeIn('whatHappens') ?? tooLong(whatHappens, WHAT_HAPPENS_MAX_LENGTH)}
        value={whatHappens}
        onInput={(text) => change({ whatHappens: text })}
      />
      <StepFields form={form} change={change} mistakeIn={mistakeIn} />
    </>
  )
}

/** Three sentences; whoever is in a hurry takes those of the guide, or the usual ones. */
function StepFields({ form: { whatToDo, guideId }, change, mistakeIn }: FieldsProps) {
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

const hintWithCounter = (hint: string, text: string, most: number): string =>
  `${alertFormWords.counter(text.length, most)} · ${hint}`

const tooLong = (text: string, most: number): string | undefined =>
  text.length > most ? alertFormWords.tooLong(text.length - most) : undefined
