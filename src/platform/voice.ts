import { useEffect, useRef, useState } from 'react'
import { usePageHidden } from './navigation'
import { canSpeak, speak } from './speech'

/** A voice that reads a page, and how far it has come. */
export type Voice = {
  readonly isAvailable: boolean
  readonly isSpeaking: boolean
  /** The place in the list of the sentence being read; −1 while none is. */
  readonly at: number
  readonly toggle: () => void
}

/** Reads the sentences aloud on demand; falls silent when the page is left or the sentences change. */
export function useVoice(sentences: readonly string[]): Voice {
  const [at, setAt] = useState(-1)
  const [isSpeaking, setSpeaking] = useState(false)
  const stop = useRef<() => void>(() => undefined)
  const text = sentences.join('\n')

  useEffect(() => () => stop.current(), [text])
  usePageHidden(() => stop.current())

  const follow = (index: number) => {
    setAt(index)
    setSpeaking(index >= 0)
  }
  const start = () => {
    setSpeaking(true)
    stop.current = speak(sentences, follow)
  }
  return { isAvailable: canSpeak(), isSpeaking, at, toggle: () => (isSpeaking ? stop.current() : start()) }
}
