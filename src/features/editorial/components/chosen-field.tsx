import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup, type ChoiceOption } from '@/components/choice'
import { Sheet } from '@/components/sheet'
import type { QuestionSummary } from '@/domain/quizzes/question'
import {
  AUDIENCE_IDS,
  AUDIENCES,
  RED_FLAG_IDS,
  RED_FLAGS,
  SCAM_TYPE_IDS,
  SCAM_TYPES,
} from '@/domain/shared/taxonomy'
import { listAt, textAt } from '@/domain/shared/tree'
import { fieldName } from '@/i18n/zh-CN/edited-fields'
import { editWords } from '@/i18n/zh-CN/editorial'
import { usePartsPainted } from '@/platform/after-paint'
import type { Form } from './edited-form'
import type { LeafKind } from './field-specs'
import { MistakeBelow } from './mistake-below'

type Props = { readonly kind: LeafKind; readonly path: string; readonly form: Form }

/** A value that is chosen and not typed. */
export function ChosenField({ kind, path, form }: Props) {
  return (
    <View className="stack">
      {kind === 'audiences' && <AudiencesChoice path={path} form={form} />}
      {kind === 'verdict' && <VerdictChoice path={path} form={form} />}
      {kind === 'flag' && <OneOfMany path={path} form={form} choices={flagChoices(path, form)} />}
      {kind === 'scamType' && <OneOfMany path={path} form={form} choices={typeChoices(form)} />}
      {kind === 'twin' && <OneOfMany path={path} form={form} choices={twinChoices(form)} />}
      <BelowChoice kind={kind} path={path} form={form} />
    </View>
  )
}

/** A choice on a sheet says itself that nothing is chosen. */
function BelowChoice({ kind, path, form }: Props) {
  const isChosen = textAt(form.text, path) !== '' || listAt(form.text, path).length > 0
  if (isChosen) return <MistakeBelow path={path} form={form} />
  const standsInThePage = kind === 'audiences' || kind === 'verdict'
  return (
    <View className="flow">{standsInThePage && <Text className="note">{editWords.nothingChosen}</Text>}</View>
  )
}

type ChoiceProps = { readonly path: string; readonly form: Form }

const AUDIENCE_CHOICES = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

function AudiencesChoice({ path, form: { text, change } }: ChoiceProps) {
  const chosen = AUDIENCE_IDS.filter((id) => listAt(text, path).includes(id))
  const toggle = (id: string) =>
    change(
      path,
      AUDIENCE_IDS.filter((one) => chosen.includes(one) !== (one === id)),
    )
  return (
    <View className="editor__compact">
      <ChoiceGroup label={fieldName(path)} choices={AUDIENCE_CHOICES} chosen={chosen} onChoose={toggle} />
    </View>
  )
}

const VERDICT_CHOICES = (['scam', 'genuine'] as const).map((id) => ({ id, title: editWords.verdicts[id] }))

function VerdictChoice({ path, form: { text, change } }: ChoiceProps) {
  const chosen = VERDICT_CHOICES.find(({ id }) => id === textAt(text, path))?.id
  return (
    <View className="editor__compact">
      <ChoiceGroup
        label={fieldName(path)}
        choices={VERDICT_CHOICES}
        chosen={chosen}
        onChoose={(id) => change(path, id)}
      />
    </View>
  )
}

type Choices = readonly ChoiceOption<string>[]

const FLAG_CHOICES: Choices = RED_FLAG_IDS.map((id) => ({ id, title: RED_FLAGS[id] }))

/** A guide lists each flag that its script marks; where none is left, there is nothing to keep to. */
function flagChoices(path: string, { text }: Form): Choices {
  if (!path.startsWith('redFlags.')) return FLAG_CHOICES
  const marked = listAt(text, 'script').flatMap((_, step) =>
    listAt(text, `script.${step}.marks`).map((__, mark) =>
      textAt(text, `script.${step}.marks.${mark}.redFlagId`),
    ),
  )
  const listed = listAt(text, 'redFlags').map((_, at) => textAt(text, `redFlags.${at}.id`))
  const isOffered = (id: string) => marked.includes(id) && !listed.includes(id)
  const offered = FLAG_CHOICES.filter(({ id }) => isOffered(id) || id === textAt(text, path))
  return offered.length > 0 ? offered : FLAG_CHOICES
}

/** A question needs a twin of its type, so only the types of the bank are of use to it. */
function typeChoices({ bank }: Form): Choices {
  const types = SCAM_TYPE_IDS.filter((id) => bank.length === 0 || bank.some((one) => one.scamTypeId === id))
  return types.map((id) => ({ id, title: SCAM_TYPES[id] }))
}

/** Of the same type of scam and of the other kind. */
function twinChoices({ text, bank }: Form): Choices {
  const fits = ({ kind, scamTypeId }: QuestionSummary) =>
    kind !== textAt(text, 'kind') && scamTypeId === textAt(text, 'scamTypeId')
  return bank.filter(fits).map(({ id, title }) => ({ id, title }))
}

/** Too many to stand in the page, so they lie on a sheet. */
function OneOfMany({ path, form: { text, change }, choices }: ChoiceProps & { readonly choices: Choices }) {
  const [isOpen, setOpen] = useState(false)
  const name = fieldName(path)
  const chosen = textAt(text, path)
  const words = choices.find(({ id }) => id === chosen)?.title ?? editWords.notChosen
  const close = () => setOpen(false)
  const choose = (id: string) => {
    change(path, id)
    close()
  }
  return (
    <>
      <Text className="strong" aria-hidden="true">
        {name}
      </Text>
      <Button label={editWords.choose(name, words)} icon="list" onPress={() => setOpen(true)}>
        {words}
      </Button>
      {isOpen && (
        <Sheet title={name} closeLabel={editWords.closeChoice} onClose={close}>
          <Choices label={name} choices={choices} chosen={chosen} onChoose={choose} />
        </Sheet>
      )}
    </>
  )
}

type ChoicesProps = {
  readonly label: string
  readonly choices: Choices
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

const CHOICES_A_PART = 8

function Choices({ label, choices, chosen, onChoose }: ChoicesProps) {
  const parts = usePartsPainted(Math.ceil(choices.length / CHOICES_A_PART))
  const shown = choices.slice(0, parts * CHOICES_A_PART)
  return <ChoiceGroup label={label} isLabelHidden choices={shown} chosen={chosen} onChoose={onChoose} />
}
