import { breathsOf } from '@/domain/shared/breath'
import { wechatSpeaker } from './wechat-speaker'

/** Something with a voice; made for one reading, and silent for good once it is hushed. */
type Speaker = {
  /** More than this it does not say at once, in bytes of UTF-8. */
  readonly mostBytes: number
  /** Fetches ahead what takes time to come. */
  readonly prepare: (words: string) => void
  /** Answers when the words are over; rejects where they could not be said. */
  readonly say: (words: string) => Promise<void>
  readonly hush: () => void
}

/** Whether this device reads aloud: the browser with a Chinese voice, WeChat with its speech plug-in. */
export function canSpeak(): boolean {
  if (process.env.TARO_ENV === 'h5') return 'speechSynthesis' in window && hasChineseVoice()
  return Boolean(process.env.SPEECH_PLUGIN)
}

/** Browsers tell late which voices they have, and some never: none known is not yet none. */
function hasChineseVoice(): boolean {
  const voices = window.speechSynthesis.getVoices()
  return voices.length === 0 || voices.some(({ lang }) => /^(zh|cmn)/i.test(lang))
}

/** Tells when the browser has found its voices; old ones only know the property. */
export function onVoicesFound(listener: () => void): () => void {
  if (process.env.TARO_ENV !== 'h5' || !('speechSynthesis' in window)) return () => undefined
  window.speechSynthesis.onvoiceschanged = listener
  return () => {
    window.speechSynthesis.onvoiceschanged = null
  }
}

/**
 * Reads sentences aloud, one after the other. A voice that fails falls silent: the text is still there.
 *
 * @param onSentence is told which sentence begins, and −1 at the end
 * @returns stops the voice
 */
export function speak(sentences: readonly string[], onSentence: (index: number) => void): () => void {
  const speaker = newSpeaker()
  let isOver = false
  const end = () => {
    if (isOver) return
    isOver = true
    speaker?.hush()
    onSentence(-1)
  }
  if (speaker) sayAll(speaker, sentences, onSentence, () => isOver).then(end, end)
  else end()
  return end
}

// Constants in a build: neither target contains the voice of the other.
function newSpeaker(): Speaker | undefined {
  if (process.env.TARO_ENV === 'h5') return browserSpeaker()
  return process.env.SPEECH_PLUGIN ? wechatSpeaker() : undefined
}

async function sayAll(
  speaker: Speaker,
  sentences: readonly string[],
  onSentence: (index: number) => void,
  isOver: () => boolean,
): Promise<void> {
  const breaths = sentences.flatMap((sentence, index) =>
    breathsOf(sentence, speaker.mostBytes).map((words) => ({ index, words })),
  )
  for (const [place, { index, words }] of breaths.entries()) {
    onSentence(index)
    const said = speaker.say(words)
    const next = breaths[place + 1]
    if (next) speaker.prepare(next.words)
    await said
    if (isOver()) return
  }
}

/** About ten seconds: Chrome cuts off a voice from the network after fifteen, and a long queue with it. */
const BREATH_BYTES = 150

function browserSpeaker(): Speaker {
  const voice = window.speechSynthesis
  // What an earlier page left behind.
  voice.cancel()
  return {
    mostBytes: BREATH_BYTES,
    prepare: () => undefined,
    say: (words) =>
      new Promise((resolve, reject) => {
        const utterance = new SpeechSynthesisUtterance(words)
        utterance.lang = 'zh-CN'
        utterance.rate = 0.9
        utterance.onend = () => resolve()
        utterance.onerror = reject
        voice.speak(utterance)
      }),
    hush: () => voice.cancel(),
  }
}
