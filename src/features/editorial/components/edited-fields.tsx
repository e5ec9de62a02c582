import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { listAt, textAt, type Tree } from '@/domain/shared/tree'
import { fieldName, groupNames, rowNouns, withoutNumbers } from '@/i18n/zh-CN/edited-fields'
import { editWords } from '@/i18n/zh-CN/editorial'
import { useSelectedText } from '@/platform/selected-text'
import { ChosenField } from './chosen-field'
import type { Form } from './edited-form'
import {
  below,
  blankRow,
  type FieldGroup,
  type FieldSpec,
  type LeafKind,
  type LinesSpec,
  type RowsSpec,
} from './field-specs'
import { MistakeBelow } from './mistake-below'

/** Where a field stands in the page. */
export const fieldId = (path: string): string => `field-${path.replace(/\./g, '-')}`

/** Fields that belong together, in the order of the page that shows them. */
export function FieldGroupCard({ group, form }: { group: FieldGroup; form: Form }) {
  return (
    <Card title={groupNames[group.id] ?? ''}>
      <Fields fields={group.fields} base="" form={form} />
    </Card>
  )
}

type Props<Spec> = { readonly spec: Spec; readonly path: string; readonly form: Form }

function Fields({ fields, base, form }: { fields: readonly FieldSpec[]; base: string; form: Form }) {
  return (
    <>
      {fields.map((spec) => {
        const path = below(base, spec.path)
        return (
          <View key={spec.path} id={fieldId(path)} className="flow">
            <AnyField spec={spec} path={path} form={form} />
          </View>
        )
      })}
    </>
  )
}

function AnyField({ spec, path, form }: Props<FieldSpec>) {
  switch (spec.kind) {
    case 'rows':
      return <RowsField spec={spec} path={path} form={form} />
    case 'lines':
      return <LinesField spec={spec} path={path} form={form} />
    case 'line':
    case 'text': {
      const isLeftOut = 'isOptional' in spec
      return <TypedField kind={spec.kind} path={path} form={form} isLeftOut={isLeftOut} />
    }
    default:
      return form.isShown(path) ? <ChosenField kind={spec.kind} path={path} form={form} /> : null
  }
}

type TypedProps = {
  readonly kind: LeafKind
  readonly path: string
  readonly form: Form
  /** An empty field is as if it were not there. */
  readonly isLeftOut?: boolean
}

function TypedField({ kind, path, form, isLeftOut = false }: TypedProps) {
  if (!form.isShown(path)) return null
  const value = textAt(form.text, path)
  const { most } = form.limitsAt(path)
  const note = form.mistakeAt(path)
  const write = (typed: string) => {
    const words = typed.replace(/\n/g, '')
    form.change(path, isLeftOut && words === '' ? undefined : words)
  }
  return (
    <Field
      kind={kind === 'text' ? 'long' : 'text'}
      label={fieldName(path)}
      hint={note?.isUnwritten ? note.words : counterOf(value, most)}
      mistake={note?.isUnwritten ? undefined : note?.words}
      value={value}
      onInput={write}
    />
  )
}

/** Sooner, a count would only be one more thing to read. */
function counterOf({ length }: string, most: number | undefined): string | undefined {
  return most !== undefined && length * 3 > most * 2 ? editWords.counter(length, most) : undefined
}

type RowActions = { readonly onAdd: () => void; readonly onRemove: (at: number) => void }

function rowActions(path: string, { text, change }: Form, blank: Tree): RowActions {
  const rows = listAt(text, path)
  return {
    onAdd: () => change(path, [...rows, blank]),
    onRemove: (at) =>
      change(
        path,
        rows.filter((_, place) => place !== at),
      ),
  }
}

function LinesField({ path, form }: Props<LinesSpec>) {
  const { onAdd, onRemove } = rowActions(path, form, '')
  return (
    <>
      {listAt(form.text, path).map((_, at) => {
        const row = `${path}.${at}`
        return (
          <View key={at} id={fieldId(row)} className="editor__line">
            <TypedField kind="text" path={row} form={form} />
            <RemoveButton path={row} form={form} onPress={() => onRemove(at)} />
          </View>
        )
      })}
      <MistakeBelow path={path} form={form} />
      <AddButton path={path} onPress={onAdd} />
    </>
  )
}

function RowsField({ spec, path, form }: Props<RowsSpec>) {
  const { onAdd, onRemove } = rowActions(path, form, blankRow(spec))
  return (
    <>
      {listAt(form.text, path).map((_, at) => {
        const row = `${path}.${at}`
        return (
          <View key={at} className="editor__row" aria-role="group" aria-label={fieldName(row)}>
            <Text className="strong">{fieldName(row)}</Text>
            <Fields fields={spec.fields} base={row} form={form} />
            <RemoveButton path={row} form={form} onPress={() => onRemove(at)} />
          </View>
        )
      })}
      <MistakeBelow path={path} form={form} />
      {spec.standsIn !== undefined && <MarkButton spec={spec} path={path} form={form} />}
      <AddButton path={path} onPress={onAdd} />
    </>
  )
}

/** Marks the words that are selected in the text; by hand works as well. */
function MarkButton({ spec, path, form: { text, change } }: Props<RowsSpec>) {
  const selected = useSelectedText()
  const markedIn = `${path.slice(0, path.length - spec.path.length)}${spec.standsIn}`
  const rows = listAt(text, path)
  const isMarked = rows.some((_, at) => textAt(text, `${path}.${at}.text`) === selected)
  const canMark = selected !== '' && !isMarked && textAt(text, markedIn).includes(selected)
  if (!canMark) return <Text className="note">{editWords.markHint}</Text>
  return (
    <Button
      isInline
      icon="edit"
      onPress={() => change(path, [...rows, { ...blankRow(spec), text: selected }])}
    >
      {editWords.mark(selected)}
    </Button>
  )
}

function AddButton({ path, onPress }: { path: string; onPress: () => void }) {
  return (
    <Button isInline icon="add" onPress={onPress}>
      {editWords.add(rowNouns[withoutNumbers(path)] ?? '')}
    </Button>
  )
}

type RemoveProps = { readonly path: string; readonly form: Form; readonly onPress: () => void }

function RemoveButton({ path, form, onPress }: RemoveProps) {
  if (!form.isShown(path)) return null
  return (
    <Button isInline kind="plain" icon="erase" onPress={onPress}>
      {editWords.remove(fieldName(path))}
    </Button>
  )
}
