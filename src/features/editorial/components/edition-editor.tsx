import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { Mistake } from '@/domain/shared/mistakes'
import { textAt, type Tree } from '@/domain/shared/tree'
import { fullFieldName, mistakeWords } from '@/i18n/zh-CN/edited-fields'
import { editionReviewWords, editWords } from '@/i18n/zh-CN/editorial'
import { failureWords } from '@/i18n/zh-CN/states'
import { goToField } from '@/platform/navigation'
import { limitsAt } from '../api'
import {
  groupsOf,
  useEditionEditor,
  useShownFields,
  type EditionEditor as Editor,
  type Writing,
} from '../hooks'
import { FieldGroupCard, fieldId } from './edited-fields'
import type { Form } from './edited-form'
import './edition-editor.css'

type Props = {
  readonly writing: Writing
  readonly heading: string
  /** What the reviewer wrote when giving it back. */
  readonly reviewNote?: string | null
  /** Another version was published since it was begun. */
  readonly isOutdated?: boolean
  readonly onSubmitted: () => void
  readonly onClose: () => void
}

/** Every field of a text, each mistake at its place, and the two ways on: keep it, or have it read. */
export function EditionEditor({ writing, heading, reviewNote, isOutdated, onSubmitted, onClose }: Props) {
  const editor = useEditionEditor(writing, onSubmitted)
  const groups = groupsOf(writing.noun)
  const { text, change, mistakes } = editor
  const form: Form = {
    ...{ text, change },
    bank: writing.bank,
    limitsAt: (path) => limitsAt(writing.noun, path),
    isShown: useShownFields(groups, text),
    mistakeAt: (path) => {
      const mistake = mistakes.find((one) => one.path === path)
      return mistake && wordsOf(mistake, writing.noun, text)
    },
  }
  return (
    <View className="editor">
      <View className="editor__form">
        <Text className="title" aria-role="heading" aria-level="2">
          {heading}
        </Text>
        {reviewNote && <Notice tone="warm">{editionReviewWords.returnedNote(reviewNote)}</Notice>}
        {isOutdated && <Notice tone="warm">{editWords.outdated}</Notice>}
        {groups.map((group) => (
          <FieldGroupCard key={group.id} group={group} form={form} />
        ))}
      </View>
      <View className="editor__beside">
        <Submission editor={editor} onClose={onClose} />
        <Mistakes mistakes={mistakes} wordsFor={(one) => wordsOf(one, writing.noun, text)} />
      </View>
    </View>
  )
}

/** What to mend, with by how many characters where it is the length. */
function wordsOf({ path, code }: Mistake, noun: Writing['noun'], text: Tree): string {
  const { least = 0, most = 0 } = limitsAt(noun, path)
  const { length } = textAt(text, path)
  return mistakeWords(code, code === 'tooLong' ? length - most : length - least)
}

/** Every mistake once, each leading to its field. */
function Mistakes({
  mistakes,
  wordsFor,
}: {
  mistakes: readonly Mistake[]
  wordsFor: (one: Mistake) => string
}) {
  if (mistakes.length === 0) return <View className="flow" />
  return (
    <Card title={editWords.mistakes(mistakes.length)}>
      <View>
        {mistakes.map((mistake) => (
          <ListRow
            key={`${mistake.path} ${mistake.code}`}
            icon="warn"
            tone="warm"
            title={fullFieldName(mistake.path)}
            second={wordsFor(mistake)}
            onPress={() => goToField(fieldId(choiceOf(mistake.path)))}
          />
        ))}
      </View>
    </Card>
  )
}

/** One of several choices has no field of its own. */
const choiceOf = (path: string): string => path.replace(/^audiences\.\d+$/, 'audiences')

function Submission({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { mistakes, saved, isBusy, failure, save, submit } = editor
  const isHeldBack = isBusy || mistakes.length > 0
  return (
    <View className="stack">
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button
        kind="action"
        icon="tick"
        isDisabled={isHeldBack || saved === 'nothing'}
        onPress={() => void submit()}
      >
        {editWords.submit}
      </Button>
      <Button icon="save" isDisabled={isHeldBack || saved !== 'device'} onPress={() => void save()}>
        {editWords.save}
      </Button>
      <Text className="note" aria-role="status" aria-live="polite">
        {SAVED_WORDS[saved]}
      </Text>
      {saved === 'device' && <Discard onDiscard={editor.discard} />}
      <Button kind="plain" onPress={onClose}>
        {editWords.close}
      </Button>
    </View>
  )
}

const SAVED_WORDS = { nothing: '', device: editWords.keptOnDevice, cloud: editWords.saved } as const

/** Throws away what only this device has. */
function Discard({ onDiscard }: { onDiscard: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const discard = () => {
    onDiscard()
    close()
  }
  return (
    <>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {editWords.discard}
      </Button>
      {isAsking && (
        <Sheet title={editWords.discardTitle} closeLabel={editWords.discardNo} onClose={close}>
          <Text>{editWords.discardText}</Text>
          <Button onPress={discard}>{editWords.discardYes}</Button>
          <Button kind="plain" onPress={close}>
            {editWords.discardNo}
          </Button>
        </Sheet>
      )}
    </>
  )
}
