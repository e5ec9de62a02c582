import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { isUnwritten, type Mistake } from '@/domain/shared/mistakes'
import { textAt, type Tree } from '@/domain/shared/tree'
import { mistakeWords } from '@/i18n/zh-CN/edited-fields'
import { editionReviewWords, editWords } from '@/i18n/zh-CN/editorial'
import { failureWords } from '@/i18n/zh-CN/states'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { useAfterPaint } from '@/platform/after-paint'
import { limitsAt } from '../api'
import {
  groupsOf,
  useEditionEditor,
  useShownFields,
  type EditionEditor as Editor,
  type Writing,
} from '../hooks'
import { AskedButton } from './asked-button'
import { FieldGroupCard } from './edited-fields'
import type { Form } from './edited-form'
import { StillToDo } from './still-to-do'
import { whatIsLeft } from './what-is-left'
import './edition-editor.css'

type Props = {
  readonly writing: Writing
  readonly heading: string
  /** What the reviewer wrote when giving it back. */
  readonly reviewNote?: string | null
  /** Another version was published since it was begun. */
  readonly isOutdated?: boolean
  /** Something was done; `words` say what. */
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

/** Every field of a text, each mistake at its place, and the two ways on: keep it, or have it read. */
export function EditionEditor({ writing, heading, reviewNote, isOutdated, onDone, onClose }: Props) {
  const editor = useEditionEditor(
    writing,
    () => onDone(editWords.submitted),
    () => onDone(editWords.dropped),
  )
  const groups = groupsOf(writing.noun)
  const isFormPainted = useAfterPaint(true)
  const { text, change, mistakes } = editor
  const form: Form = {
    ...{ text, change },
    bank: writing.bank,
    limitsAt: (path) => limitsAt(writing.noun, path),
    isShown: useShownFields(groups, text),
    mistakeAt: (path) => {
      const mistake = mistakes.find((one) => one.path === path)
      return mistake && { words: wordsOf(mistake, writing.noun, text), isUnwritten: isUnwritten(mistake) }
    },
  }
  return (
    <View className="editor">
      <View className="editor__form">
        <Text className="title" aria-role="heading" aria-level="2">
          {heading}
        </Text>
        {reviewNote && <Notice tone="warm">{editionReviewWords.returnedNote(reviewNote)}</Notice>}
        {(isOutdated || editor.isOutdated) && <Notice tone="warm">{editWords.outdated}</Notice>}
        <OneByOne>
          {groups.map((group) => (
            <FieldGroupCard key={group.id} group={group} form={form} />
          ))}
        </OneByOne>
      </View>
      <View className="editor__beside">
        {isFormPainted && (
          <OneByOne>
            <Submission editor={editor} onClose={onClose} />
            <StillToDo
              left={whatIsLeft(groups, text, mistakes)}
              wordsFor={(one) => wordsOf(one, writing.noun, text)}
            />
          </OneByOne>
        )}
      </View>
    </View>
  )
}

/** So much is written better knowing how much it is to be. */
const LONG = 40

/** What to mend, with by how many characters where it is the length. */
function wordsOf({ path, code }: Mistake, noun: Writing['noun'], text: Tree): string {
  const { least = 0, most = 0 } = limitsAt(noun, path)
  const { length } = textAt(text, path)
  if (code === 'missing' && least >= LONG) return editWords.unwrittenLong(least, most)
  return mistakeWords(code, code === 'tooLong' ? length - most : length - least)
}

function Submission({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { mistakes, saved, isBusy, failure, save, submit, hasDraft } = editor
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
        {saved !== 'cloud' && mistakes.length > 0 ? editWords.notYet : SAVED_WORDS[saved]}
      </Text>
      {saved === 'device' && (
        <AskedButton
          kind="plain"
          label={editWords.discard}
          title={editWords.discardTitle}
          text={editWords.discardText}
          yes={editWords.discardYes}
          no={editWords.discardNo}
          onYes={editor.discard}
        />
      )}
      {hasDraft && (
        <AskedButton
          kind="plain"
          label={editWords.drop}
          title={editWords.dropTitle}
          text={editWords.dropText}
          yes={editWords.dropYes}
          no={editWords.discardNo}
          mistake={failure && failureWords(failure)}
          isBusy={isBusy}
          onYes={() => void editor.drop()}
        />
      )}
      <Button kind="plain" onPress={onClose}>
        {editWords.close}
      </Button>
    </View>
  )
}

const SAVED_WORDS = { nothing: '', device: editWords.keptOnDevice, cloud: editWords.saved } as const
