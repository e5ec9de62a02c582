import { useState } from 'react'
import { useContext } from 'react'
import { isElderView, TextSizeContext } from '@/components/text-size'
import { usePageParams } from '@/platform/navigation'

/** Whether the page shows one column, few words and big targets. */
export const useElderView = (): boolean => isElderView(useContext(TextSizeContext))

/** The `id` this page was opened with; empty where a link has lost it. */
export const usePageId = (): string => usePageParams()['id'] ?? ''

/** What is open beside a list, and what was last done to it. */
export function useChosen(reload: () => void) {
  const [chosen, setChosen] = useState<string>()
  const [doneWords, setDoneWords] = useState<string>()
  const choose = (id: string, words?: string) => {
    setChosen(id)
    setDoneWords(words)
  }
  const close = () => {
    setChosen(undefined)
    reload()
  }
  const done = (words: string) => {
    setDoneWords(words)
    close()
  }
  return { chosen, choose, done, close, doneWords }
}

export type Choosing = ReturnType<typeof useChosen>
