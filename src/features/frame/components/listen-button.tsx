import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { frameWords } from '@/i18n/zh-CN/frame'
import type { Voice } from '@/platform/voice'

/** Starts and stops the voice; where there is none, says so quietly. */
export function ListenButton({ voice }: { readonly voice: Voice }) {
  if (!voice.isAvailable) return <Text className="note">{frameWords.noVoice}</Text>
  return (
    <Button icon={voice.isSpeaking ? 'pause' : 'speaker'} onPress={voice.toggle}>
      {wordsOf(voice)}
    </Button>
  )
}

function wordsOf({ isSpeaking, isPaused }: Voice): string {
  if (isSpeaking) return frameWords.stopListening
  return isPaused ? frameWords.goOnListening : frameWords.listen
}
