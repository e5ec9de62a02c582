import { Notice } from '@/components/notice'
import type { AlertForm, AlertFormField } from '@/domain/alerts/alert-form'

/** What every group of fields of an alert is given. */
export type FieldsProps = {
  readonly form: AlertForm
  readonly change: (changes: Partial<AlertForm>) => void
  /** What to mend in a field, once the person has tried to submit. */
  readonly mistakeIn: (field: AlertFormField) => string | undefined
}

/** What to mend, below choices that have no place for it. */
export function Mistake({ words }: { words: string | undefined }) {
  return words === undefined ? null : <Notice tone="warm">{words}</Notice>
}
