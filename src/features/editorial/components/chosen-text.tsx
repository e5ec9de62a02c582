import { useEffect } from 'react'
import { Empty } from '@/components/empty'
import type { Role } from '@/domain/shared/roles'
import { editorialWords } from '@/i18n/zh-CN/editorial'
import type { CloudQuery } from '@/platform/cloud-query'
import { scrollToTop } from '@/platform/navigation'
import { isWrittenHere, type Noun } from '../api'
import { bankOf, type EditionList } from '../hooks'
import { blankText } from './blank-text'
import { EditionDesk } from './edition-desk'
import { EditionEditor } from './edition-editor'
import { LiveDesk } from './live-desk'
import { WithdrawnDesk } from './withdrawn-desk'

type Props = {
  readonly noun: Noun
  readonly editions: CloudQuery<EditionList>
  readonly unitId: string
  readonly roles: readonly Role[]
  /** The id of a draft, of a guide or question that people read, or of one that is begun. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

/** What stands beside the queue: the chosen text, or the way to choose. */
export function ChosenText({ editions, chosen, onChoose, ...rest }: Props) {
  const list = editions.value
  useEffect(scrollToTop, [chosen])
  const nothing = <Empty icon="learn" words={editorialWords.nothingChosen} />
  if (!list || chosen === undefined) return nothing
  const edition = list.editions.find(({ id }) => id === chosen)
  if (edition) return <EditionDesk key={edition.id} edition={edition} list={list} {...rest} />
  const content = list.live.find(({ id }) => id === chosen)
  if (content) {
    const key = `${content.id} ${content.version}`
    return <LiveDesk key={key} content={content} list={list} onGoOn={onChoose} {...rest} />
  }
  const gone = list.withdrawn.find(({ id }) => id === chosen)
  if (gone) return <WithdrawnDesk key={gone.id} content={gone} list={list} {...rest} />
  return isWrittenHere(chosen) ? <NewText key={chosen} contentId={chosen} list={list} {...rest} /> : nothing
}

type NewTextProps = Pick<Props, 'noun' | 'onDone' | 'onClose'> & {
  readonly contentId: string
  readonly list: EditionList
}

/** Nothing of it is live, and all of it is still to be written. */
function NewText({ noun, contentId, list, onDone, onClose }: NewTextProps) {
  const text = blankText(noun, contentId)
  return (
    <EditionEditor
      writing={{ noun, contentId, liveVersion: 0, editionId: null, text, bank: bankOf(list) }}
      heading={editorialWords.begin[noun]}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
