import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { MarkedText } from '@/components/mark'
import { Tag } from '@/components/tag'
import type { PracticeItem } from '@/domain/quizzes/contract'
import { quizWords } from '@/i18n/zh-CN/quizzes'
import { useVoice } from '@/platform/voice'

/** One message to judge, as it would arrive. */
export function QuizQuestion({ item }: { item: PracticeItem }) {
  const voice = useVoice([quizWords.arrivedBy(item.channel), item.message], 'public')
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {quizWords.question}
      </Text>
      <Card>
        <Tag>{quizWords.arrivedBy(item.channel)}</Tag>
        <MarkedText text={item.message} marks={[]} />
      </Card>
      {voice.isAvailable && (
        <Button kind="plain" icon={voice.isSpeaking ? 'pause' : 'speaker'} onPress={voice.toggle}>
          {voice.isSpeaking ? quizWords.stopListening : quizWords.listen}
        </Button>
      )}
    </>
  )
}
