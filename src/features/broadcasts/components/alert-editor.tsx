import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { AlertForm, AlertFormField } from '@/domain/alerts/alert-form'
import { publicAreasOf } from '@/domain/alerts/scope'
import { withPicture } from '@/domain/shared/picture'
import type { UnitNode } from '@/domain/units/contract'
import {
  alertFieldNames,
  alertFormWords,
  alertMistakes,
  leftWords,
  reviewWords,
  versionWords,
} from '@/i18n/zh-CN/broadcasts'
import { dayWords } from '@/i18n/zh-CN/dates'
import { failureWords } from '@/i18n/zh-CN/states'
import { usePartsPainted } from '@/platform/after-paint'
import { usePictureUpload } from '@/platform/picture-upload'
import type { Opened } from '../api'
import {
  useAlertEditor,
  useGuidesOf,
  type AlertEditor as Editor,
  type EditorSteps,
  type InCloud,
} from '../hooks'
import { AlertPreview } from './alert-preview'
import { DayFields } from './day-fields'
import { DiscardDraft } from './discard-draft'
import { LevelFields } from './level-fields'
import { PICTURE_CANVAS_ID, PictureFields } from './picture-fields'
import { AreaFields, AudienceFields, sentTo } from './reach-fields'
import { RivalDraft } from './rival-draft'
import { TemplateField } from './template-field'
import { TypeFields } from './type-fields'
import { StepFields } from './step-fields'
import { WordsFields } from './words-fields'
import './alert-editor.css'

type Props = Opened & EditorSteps & { readonly units: readonly UnitNode[] }

/** Writing an alert, beside what residents will see of it. */
export function AlertEditor({ units, onBegun, onGoOn, onSubmitted, onDiscarded, ...opened }: Props) {
  const { draft } = opened
  const parts = usePartsPainted(7)
  const editor = useAlertEditor(opened, { onBegun, onSubmitted })
  const { form, change, mistakes, hasTried } = editor
  const upload = usePictureUpload(opened.unitId, PICTURE_CANVAS_ID, (fileId) =>
    change({ pictures: withPicture(form.pictures, fileId) }),
  )
  const mistakeIn = (field: AlertFormField) =>
    hasTried && mistakes.includes(field) ? alertMistakes[field] : undefined
  const fields = { form, change, mistakeIn }
  return (
    <View className="alert-editor">
      <View className="alert-editor__form">
        {draft?.reviewNote && <Notice tone="warm">{reviewWords.returnedNote(draft.reviewNote)}</Notice>}
        <Card title={titleOf(opened)}>
          <TypeFields {...fields} />
          <TemplateField form={form} change={change} />
          <WordsFields {...fields} />
          {parts >= 2 && <StepFields {...fields} />}
          {parts >= 2 && <PictureFields {...fields} upload={upload} />}
        </Card>
        {parts >= 4 && (
          <Card title={alertFormWords.reach}>
            <AudienceFields {...fields} />
            {parts >= 7 && <AreaFields {...fields} unitId={opened.unitId} units={units} />}
          </Card>
        )}
        {parts >= 5 && (
          <Card title={alertFormWords.level}>
            <LevelFields {...fields} />
            {parts >= 6 && <DayFields {...fields} />}
          </Card>
        )}
      </View>
      <View className="alert-editor__beside">
        {parts >= 3 && <Preview form={form} unitId={opened.unitId} units={units} />}
        {editor.isLeft && editor.inCloud ? (
          <Left draft={editor.inCloud} onGoOn={onGoOn} />
        ) : (
          <Submission editor={editor} units={units} onDiscarded={onDiscarded} isWaiting={upload.isBusy} />
        )}
      </View>
    </View>
  )
}

function titleOf({ draft, updates }: Opened): string {
  if (updates) return versionWords.correct
  return draft ? alertFormWords.editTitle : alertFormWords.newTitle
}

type PreviewProps = Pick<Props, 'unitId' | 'units'> & { readonly form: AlertForm }

function Preview({ form, unitId, units }: PreviewProps) {
  const guide = useGuidesOf(form.scamTypeId).find(({ id }) => id === form.guideId)
  const sent = sentTo(form.areaUnitIds, unitId, units)
  const publicAreas = publicAreasOf(form.scope, sent)
  const { firstDay, lastDay, ...words } = form
  return (
    <AlertPreview
      alert={{
        ...words,
        ...{ unitId, publisher: units[0]?.name ?? '', publishedAt: null },
        areaNames: sent.areas.map(({ name }) => name),
        publicAreaNames: publicAreas.map(({ name }) => name),
        firstDay: dayWords(new Date(firstDay)),
        lastDay: dayWords(new Date(lastDay)),
        guideTitle: guide?.title,
      }}
    />
  )
}

type SubmissionProps = Pick<Props, 'units' | 'onDiscarded'> & {
  readonly editor: Editor
  /** A picture is on its way. */
  readonly isWaiting: boolean
}

function Submission({ editor, units, onDiscarded, isWaiting }: SubmissionProps) {
  const { saved, failure, isSubmitting, submit } = editor
  return (
    <View className="stack alert-editor__submission">
      {failure && !editor.rival && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {editor.rival && <RivalDraft rival={editor.rival} mine={editor.form} units={units} />}
      <Button
        kind="action"
        icon="tick"
        isDisabled={isSubmitting || isWaiting || saved === 'saving'}
        onPress={() => void submit()}
      >
        {alertFormWords.submit}
      </Button>
      <Text className="note" aria-role="status" aria-live="polite">
        {savedWords(editor)}
      </Text>
      <Text className="note">{alertFormWords.submitHint}</Text>
      {editor.isOnDeviceOnly && <Discard onDiscard={editor.discard} />}
      {editor.inCloud && <DiscardDraft draft={editor.inCloud} onDone={onDiscarded} />}
    </View>
  )
}

function savedWords({ saved, mistakes }: Editor): string {
  if (saved === 'nothing') return ''
  if (saved === 'saving') return alertFormWords.saving
  if (saved === 'cloud') return alertFormWords.savedInCloud
  if (mistakes.length === 0) return alertFormWords.savedOnDevice
  const names = [...new Set(mistakes.map((field) => alertFieldNames[field]))]
  return alertFormWords.completeToSave(names.join('、'))
}

type LeftProps = Pick<Props, 'onGoOn'> & { readonly draft: InCloud }

/** The draft has gone another way; the words have not. */
function Left({ draft, onGoOn }: LeftProps) {
  return (
    <View className="stack alert-editor__submission">
      <Notice tone="warm">{leftWords.text}</Notice>
      <Button kind="action" icon="edit" onPress={() => onGoOn(draft.alertId)}>
        {leftWords.goOn}
      </Button>
    </View>
  )
}

/** Until the cloud has a draft, it can be thrown away with nobody knowing. */
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
        {alertFormWords.discard}
      </Button>
      {isAsking && (
        <Sheet title={alertFormWords.discardTitle} closeLabel={alertFormWords.discardNo} onClose={close}>
          <Text>{alertFormWords.discardText}</Text>
          <Button onPress={discard}>{alertFormWords.discardYes}</Button>
          <Button kind="plain" onPress={close}>
            {alertFormWords.discardNo}
          </Button>
        </Sheet>
      )}
    </>
  )
}
