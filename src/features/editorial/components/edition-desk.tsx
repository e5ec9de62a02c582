import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Notice } from '@/components/notice'
import { Tabs } from '@/components/tabs'
import type { EditionSummary } from '@/domain/shared/edition'
import type { Role } from '@/domain/shared/roles'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { editionReviewWords as words, editorialWords, editWords } from '@/i18n/zh-CN/editorial'
import type { Noun } from '../api'
import { bankOf, groupOf, useEdition, useVersion, type EditedText, type EditionList } from '../hooks'
import { Changes } from './changes'
import { EditionEditor } from './edition-editor'
import { ReviewDesk } from './review-desk'
import { TextView } from './text-view'

type Props = {
  readonly noun: Noun
  readonly edition: EditionSummary
  readonly list: EditionList
  readonly roles: readonly Role[]
  /** Something was done; `words` say what. */
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

/** A text on its way to the people, with what this person may do about it now. */
export function EditionDesk(props: Props) {
  const { noun, edition } = props
  return (
    <CloudAnswer query={useEdition(noun, edition.id)}>
      {(edited) => <EditionStep {...props} edited={edited} />}
    </CloudAnswer>
  )
}

function EditionStep({
  noun,
  edited,
  list,
  roles,
  onDone,
  onClose,
}: Props & { readonly edited: EditedText }) {
  const { id, contentId, title, content, isOutdated, reviewNote, isOwn } = edited
  const group = groupOf(edited, roles)
  if (group === 'drafts') {
    const liveVersion = list.live.find((one) => one.id === contentId)?.version ?? 0
    return (
      <EditionEditor
        writing={{ noun, contentId, liveVersion, editionId: id, text: content, bank: bankOf(list) }}
        heading={editWords.heading(title)}
        {...{ isOutdated, reviewNote, onClose }}
        onDone={onDone}
      />
    )
  }
  return (
    <View className="stack">
      <Text className="title" aria-role="heading" aria-level="2">
        {title}
      </Text>
      {edited.restores !== null && <Notice>{editorialWords.restoring(edited.restores)}</Notice>}
      {group === 'toReview' && <ReviewDesk noun={noun} editionId={id} onDone={onDone} />}
      {group === 'inReview' && (
        <Notice icon="clock">{isOwn && roles.includes('reviewer') ? words.own : words.waiting}</Notice>
      )}
      {group === 'others' && <Notice icon="edit">{words.readOnly}</Notice>}
      <Compared noun={noun} edited={edited} list={list} />
    </View>
  )
}

type ComparedProps = Pick<Props, 'noun' | 'list'> & { readonly edited: EditedText }

/** A new text is read as a whole. */
function Compared({ noun, edited, list }: ComparedProps) {
  if (edited.baseVersion > 0) return <ComparedWithBase {...{ noun, edited, list }} />
  return (
    <>
      {edited.restores === null && <Notice icon="add">{words.isNew}</Notice>}
      <TextView noun={noun} text={edited.content} bank={bankOf(list)} />
    </>
  )
}

/** What differs from the text it began with, or the whole. */
function ComparedWithBase({ noun, edited, list }: ComparedProps) {
  const [view, setView] = useState<keyof typeof words.view>('changes')
  const before = useVersion(noun, edited.contentId, edited.baseVersion)
  return (
    <>
      <Tabs
        label={words.views}
        tabs={[
          { id: 'changes', title: words.view.changes },
          { id: 'reading', title: words.view.reading },
        ]}
        current={view}
        onChoose={setView}
      />
      {view === 'changes' && (
        <CloudAnswer query={before}>
          {(text) => <Changes noun={noun} before={text} after={edited.content} bank={bankOf(list)} />}
        </CloudAnswer>
      )}
      {view === 'reading' && <TextView noun={noun} text={edited.content} bank={bankOf(list)} />}
    </>
  )
}
