import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
import type { Voice } from '@/platform/voice'

/** Starts and stops the voice; where there is none, says so quietly. */
export function ListenButton({ voice }: { voice: Voice }) {
  if (!voice.isAvailable) return <Text className="note">{pledgeWords.noVoice}</Text>
  return (
    <Button icon={voice.isSpeaking ? 'pause' : 'speaker'} onPress={voice.toggle}>
      {voice.isSpeaking ? pledgeWords.stopListening : pledgeWords.listen}
    </Button>
  )
}
