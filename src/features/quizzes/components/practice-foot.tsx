import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { quizResultWords, quizWords } from '@/i18n/zh-CN/quizzes'
import { stateWords } from '@/i18n/zh-CN/states'
import { positionOf, type Practice } from '../hooks'

/** The one thing to do next; while a message is judged, two answers of equal weight. */
export function PracticeFoot({ practice }: { practice: Practice }) {
  const { sheet, outcome, failure, isSending, answer, goOn, startAgain } = practice
  if (!sheet) return null
  if (outcome || failure?.code === 'QUESTION_NOT_FOUND') {
    return (
      <Button kind="action" icon="quiz" onPress={startAgain}>
        {quizResultWords.again}
      </Button>
    )
  }
  if (!sheet.isExplaining) {
    return (
      <View className="pair">
        <Button icon="cross" onPress={() => answer('scam')}>
          {quizWords.scamChoice}
        </Button>
        <Button icon="tick" onPress={() => answer('genuine')}>
          {quizWords.genuineChoice}
        </Button>
      </View>
    )
  }
  const { now, total } = positionOf(sheet)
  const words = now < total ? quizWords.next : failure ? quizResultWords.resend : quizWords.toResult
  return (
    <Button kind="action" isDisabled={isSending} onPress={goOn}>
      {isSending ? stateWords.sending : words}
    </Button>
  )
}
