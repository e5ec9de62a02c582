import { useEffect } from 'react'
import { Empty } from '@/components/empty'
import type { Role } from '@/domain/shared/roles'
import { editorialWords } from '@/i18n/zh-CN/editorial'
import type { CloudQuery } from '@/platform/cloud-query'
import { scrollToTop } from '@/platform/navigation'
import type { Noun } from '../api'
import type { EditionList } from '../hooks'
import { EditionDesk } from './edition-desk'
import { LiveDesk } from './live-desk'

type Props = {
  readonly noun: Noun
  readonly editions: CloudQuery<EditionList>
  readonly unitId: string
  readonly roles: readonly Role[]
  /** The id of a draft, or of a guide or question that people read. */
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

/** What stands beside the queue: the chosen text, or the way to choose. */
export function ChosenText({ editions, chosen, onChoose, ...rest }: Props) {
  const list = editions.value
  useEffect(scrollToTop, [chosen])
  const edition = list?.editions.find(({ id }) => id === chosen)
  if (list && edition) return <EditionDesk key={edition.id} edition={edition} list={list} {...rest} />
  const content = list?.live.find(({ id }) => id === chosen)
  if (!list || !content) return <Empty icon="learn" words={editorialWords.nothingChosen} />
  const key = `${content.id} ${content.version}`
  return <LiveDesk key={key} content={content} list={list} onGoOn={onChoose} {...rest} />
}
