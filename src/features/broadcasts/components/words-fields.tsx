import { Field } from '@/components/field'
import { HEADLINE_MAX_LENGTH, WHAT_HAPPENS_MAX_LENGTH } from '@/domain/alerts/alert'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { tooLong, type FieldsProps } from './form-fields'

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
    </>
  )
}

const hintWithCounter = (hint: string, text: string, most: number): string =>
  `${alertFormWords.counter(text.length, most)} · ${hint}`
