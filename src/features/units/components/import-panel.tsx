import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import type { StaffUnit } from '@/domain/units/contract'
import { failureWords } from '@/i18n/zh-CN/states'
import { importWords } from '@/i18n/zh-CN/units'
import { downloadTemplate } from '../api'
import { useImport } from '../hooks'
import { ImportPreview } from './import-preview'

type Props = {
  readonly units: readonly StaffUnit[]
  readonly onDone: (words: string, unitId: string) => void
}

/** Units from a table: looked at first, written only when somebody says so. */
export function ImportPanel({ units, onDone }: Props) {
  const [top] = units
  return top ? <Form top={top} units={units} onDone={onDone} /> : null
}

function Form({ top, units, onDone }: Props & { readonly top: StaffUnit }) {
  const form = useImport(top.id, units, (created) => onDone(importWords.done(created), top.id))
  const { preview, failure } = form
  return (
    <>
      <Card title={importWords.title}>
        <Text className="words">{importWords.lead(top.name)}</Text>
        <View className="stack">
          <Text className="note">{importWords.columns}</Text>
          <Text className="note">{importWords.parents}</Text>
          <Text className="note">{importWords.excel}</Text>
        </View>
        <Button onPress={() => void form.chooseFile()}>{importWords.choose}</Button>
        <Button kind="plain" onPress={downloadTemplate}>
          {importWords.template}
        </Button>

        {form.problem && <Notice tone="warm">{importWords.problems[form.problem]}</Notice>}
        {form.sheet !== undefined && <Notice>{importWords.sheet(form.sheet)}</Notice>}
        <Field
          kind="long"
          label={importWords.text}
          hint={importWords.textHint}
          placeholder={importWords.example}
          value={form.text}
          onInput={form.write}
        />
        <Button kind={isReady(preview) ? 'outline' : 'action'} onPress={form.look}>
          {importWords.preview}
        </Button>
      </Card>
      {preview && <ImportPreview preview={preview} units={units} />}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {preview && isReady(preview) && (
        <Button kind="action" isDisabled={form.isBusy} onPress={() => void form.send()}>
          {importWords.import(preview.planned.length)}
        </Button>
      )}
    </>
  )
}

/** A preview plans something only where every cell of the file fits. */
const isReady = (preview: { readonly planned: readonly unknown[] } | undefined): boolean =>
  preview !== undefined && preview.planned.length > 0
