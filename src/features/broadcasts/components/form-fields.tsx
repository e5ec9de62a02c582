import { View } from '@tarojs/components'
import { Notice } from '@/components/notice'
import type { AlertForm, AlertFormField } from '@/domain/alerts/alert-form'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'

/** What every group of fields of an alert is given. */
export type FieldsProps = {
  readonly form: AlertForm
  readonly change: (changes: Partial<AlertForm>) => void
  /** What to mend in a field, once the person has tried to submit. */
  readonly mistakeIn: (field: AlertFormField) => string | undefined
}

/** What to mend, below choices that have no place for it; its place is kept, so that nothing else is sent anew. */
export function Mistake({ words }: { words: string | undefined }) {
  return <View className="flow">{words !== undefined && <Notice tone="warm">{words}</Notice>}</View>
}

/** By how much a text is too long, as a sentence; undefined while it fits. */
export const tooLong = (text: string, most: number): string | undefined =>
  text.length > most ? alertFormWords.tooLong(text.length - most) : undefined
