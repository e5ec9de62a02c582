import { breathsOf } from '@/domain/shared/breath'
import { spokenNumbers } from '@/domain/shared/spoken-numbers'
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

/** Some voices are made far away, WeChat's among them: what is private is read by one on the device, or by none. */
export type Reach = 'public' | 'private'

/** Whether there is a voice: the browser with a Chinese one, WeChat with its speech plug-in. */
export function canSpeak(reach: Reach): boolean {
  if (process.env.TARO_ENV !== 'h5') return reach === 'public' && Boolean(process.env.SPEECH_PLUGIN)
  if (!('speechSynthesis' in window)) return false
  // Browsers tell late which voices they have, and some never: none known is not yet none.
  return window.speechSynthesis.getVoices().length === 0 || findVoice(reach) !== undefined
}

function findVoice(reach: Reach): SpeechSynthesisVoice | undefined {
  const chinese = window.speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)/i.test(lang))
  return chinese.find(({ localService }) => localService) ?? (reach === 'public' ? chinese[0] : undefined)
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
export function speak(
  sentences: readonly string[],
  reach: Reach,
  onSentence: (index: number) => void,
): () => void {
  const speaker = newSpeaker(reach)
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
function newSpeaker(reach: Reach): Speaker | undefined {
  if (process.env.TARO_ENV === 'h5') return browserSpeaker(reach)
  return process.env.SPEECH_PLUGIN && reach === 'public' ? wechatSpeaker() : undefined
}

async function sayAll(
  speaker: Speaker,
  sentences: readonly string[],
  onSentence: (index: number) => void,
  isOver: () => boolean,
): Promise<void> {
  const breaths = sentences.flatMap((sentence, index) =>
    breathsOf(spokenNumbers(sentence), speaker.mostBytes).map((words) => ({ index, words })),
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

function browserSpeaker(reach: Reach): Speaker {
  const speech = window.speechSynthesis
  const voice = findVoice(reach)
  // What an earlier page left behind.
  speech.cancel()
  return {
    mostBytes: BREATH_BYTES,
    prepare: () => undefined,
    say: (words) =>
      new Promise((resolve, reject) => {
        const utterance = new SpeechSynthesisUtterance(words)
        utterance.lang = 'zh-CN'
        if (voice) utterance.voice = voice
        utterance.rate = 0.9
        utterance.onend = () => resolve()
        utterance.onerror = reject
        speech.speak(utterance)
      }),
    hush: () => speech.cancel(),
  }
}
