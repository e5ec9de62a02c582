import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Tabs } from '@/components/tabs'
import type { Role } from '@/domain/shared/roles'
import type { Tree } from '@/domain/shared/tree'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { editorialWords, editWords } from '@/i18n/zh-CN/editorial'
import type { Noun } from '../api'
import { bankOf, useVersion, type EditionList, type LiveContent } from '../hooks'
import { EditionEditor } from './edition-editor'
import { PrintMatter } from './print-panel'
import { TextView } from './text-view'
import { Versions } from './versions'
import './live-desk.css'

type Props = {
  readonly noun: Noun
  readonly content: LiveContent
  readonly list: EditionList
  readonly unitId: string
  readonly roles: readonly Role[]
  readonly onDone: (words: string) => void
  /** Opens the draft that this person has of it already. */
  readonly onGoOn: (editionId: string) => void
  readonly onClose: () => void
}

/** What people read now: to be read, passed on, changed, or put back to what it was. */
export function LiveDesk(props: Props) {
  const { noun, content } = props
  const [isWriting, setWriting] = useState(false)
  const live = useVersion(noun, content.id, content.version)
  return (
    <CloudAnswer query={live}>
      {(text) =>
        isWriting ? (
          <NewEdition {...props} text={text} />
        ) : (
          <Reading {...props} text={text} onWrite={() => setWriting(true)} />
        )
      }
    </CloudAnswer>
  )
}

function NewEdition({ noun, content, list, text, onDone, onClose }: Props & { readonly text: Tree }) {
  const { id: contentId, version: liveVersion, title } = content
  return (
    <EditionEditor
      writing={{ noun, contentId, liveVersion, editionId: null, text, bank: bankOf(list) }}
      heading={editWords.heading(title)}
      onDone={onDone}
      onClose={onClose}
    />
  )
}

type View = keyof typeof editorialWords.view

/** Only a guide is put on walls. */
const VIEWS: Readonly<Record<Noun, readonly View[]>> = {
  guides: ['reading', 'print', 'versions'],
  quizzes: ['reading', 'versions'],
}

type ReadingProps = Props & { readonly text: Tree; readonly onWrite: () => void }

function Reading({ noun, content, list, unitId, roles, text, onDone, onGoOn, onWrite }: ReadingProps) {
  const [view, setView] = useState<View>('reading')
  const begun = list.editions.find(
    ({ contentId, isOwn, state }) => contentId === content.id && isOwn && state === 'draft',
  )
  return (
    <View className="stack">
      <View className="live-desk__head">
        <Text className="title" aria-role="heading" aria-level="2">
          {content.title}
        </Text>
        {roles.includes('organiser') && (
          <Button isInline kind="action" icon="edit" onPress={() => (begun ? onGoOn(begun.id) : onWrite())}>
            {begun ? editorialWords.goOn : editorialWords.write}
          </Button>
        )}
      </View>
      <Tabs
        label={editorialWords.views}
        tabs={VIEWS[noun].map((id) => ({ id, title: editorialWords.view[id] }))}
        current={view}
        onChoose={setView}
      />
      {view === 'reading' && <TextView noun={noun} text={text} bank={bankOf(list)} />}
      {view === 'print' && <PrintMatter guideId={content.id} unitId={unitId} />}
      {view === 'versions' && (
        <Versions noun={noun} contentId={content.id} text={text} bank={bankOf(list)} {...{ roles, onDone }} />
      )}
    </View>
  )
}
