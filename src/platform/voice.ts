import { useEffect, useRef, useState } from 'react'
import { keepInView, usePageHidden } from './navigation'
import { canSpeak, onVoicesFound, speak, type Reach } from './speech'

/** A voice that reads a page, and how far it has come. */
export type Voice = {
  readonly isAvailable: boolean
  readonly isSpeaking: boolean
  /** It was stopped on the way, and goes on from there. */
  readonly isPaused: boolean
  /** The place in the list of the sentence being read; −1 while none is. */
  readonly at: number
  readonly toggle: () => void
}

/**
 * Reads the sentences aloud on demand; falls silent when the page is left or the sentences change. The page
 * gives the class `is-spoken` to what is being read, which then stays on the screen.
 *
 * @param reach `public` only for what everybody may read: a voice may be made far from the device
 */
export function useVoice(sentences: readonly string[], reach: Reach = 'private'): Voice {
  const [isAvailable, setAvailable] = useState(() => canSpeak(reach))
  const [isSpeaking, setSpeaking] = useState(false)
  const [reached, setReached] = useState(0)
  const stop = useRef<() => void>(() => undefined)
  const text = sentences.join('\n')
  const isAtEnd = reached >= sentences.length - 1
  const at = isSpeaking ? reached : -1

  useEffect(() => onVoicesFound(() => setAvailable(canSpeak(reach))), [reach])
  useEffect(() => {
    setReached(0)
    return () => stop.current()
  }, [text])
  useEffect(() => {
    if (at >= 0) keepInView('.is-spoken')
  }, [at])
  usePageHidden(() => stop.current())

  const start = () => {
    const first = isAtEnd ? 0 : reached
    setSpeaking(true)
    stop.current = speak(sentences.slice(first), reach, (index) => {
      if (index < 0) setSpeaking(false)
      else setReached(first + index)
    })
  }
  return {
    isAvailable,
    isSpeaking,
    isPaused: !isSpeaking && reached > 0 && !isAtEnd,
    at,
    toggle: () => (isSpeaking ? stop.current() : start()),
  }
}
