/**
 * Reads sentences aloud, one after the other. The web has the browser's own voice; in WeChat a speech
 * plug-in may be configured later, so for now there is none.
 */
export function canSpeak(): boolean {
  return process.env.TARO_ENV === 'h5' && typeof window !== 'undefined' && 'speechSynthesis' in window
}

/**
 * @param onSentence is told which sentence begins, and −1 at the end
 * @returns stops the voice
 */
export function speak(sentences: readonly string[], onSentence: (index: number) => void): () => void {
  // A constant in a build: WeChat knows nothing of what stands below.
  if (process.env.TARO_ENV === 'h5') return speakInBrowser(sentences, onSentence)
  onSentence(-1)
  return () => undefined
}

function speakInBrowser(sentences: readonly string[], onSentence: (index: number) => void): () => void {
  const voice = window.speechSynthesis
  voice.cancel()
  sentences.forEach((sentence, index) => {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = 'zh-CN'
    utterance.rate = 0.9
    utterance.onstart = () => onSentence(index)
    if (index === sentences.length - 1) utterance.onend = () => onSentence(-1)
    utterance.onerror = () => onSentence(-1)
    voice.speak(utterance)
  })
  return () => {
    voice.cancel()
    onSentence(-1)
  }
}
