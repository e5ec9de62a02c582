import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { Steps } from '@/components/steps'
import { quizResultWords } from '@/i18n/zh-CN/quizzes'
import { openPage } from '@/platform/navigation'
import type { Sheet } from '../api'
import { adviceFor, scoreSentences, sentencesToRemember, type Outcome } from '../hooks'

type Props = { readonly sheet: Sheet; readonly outcome: Outcome }

/** The result in words. No points and no ranking: scams seen and genuine messages trusted are two things. */
export function QuizResult({ sheet, outcome: { score, isWaiting } }: Props) {
  const [scams, genuine] = scoreSentences(score)
  return (
    <>
      {isWaiting && <Notice icon="clock">{quizResultWords.waiting}</Notice>}
      <Text className="title" aria-role="heading" aria-level="2">
        {score.correct === score.total ? quizResultWords.allFive : quizResultWords.practised}
      </Text>
      <Card flush>
        <ListRow icon="cross" tone="danger" title={scams} />
        <ListRow icon="tick" title={genuine} />
      </Card>
      <Text className="words">{adviceFor(score)}</Text>
      <ToRemember sentences={sentencesToRemember(sheet)} />
      <Card flush>
        <ListRow
          icon="learn"
          title={quizResultWords.learn}
          second={quizResultWords.learnSecond}
          onPress={() => openPage('learn')}
        />
      </Card>
      <Text className="note">{quizResultWords.privacy}</Text>
    </>
  )
}

function ToRemember({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {quizResultWords.rememberTitle}
      </Text>
      <Card>
        <Steps steps={sentences} sign="chat" />
      </Card>
    </>
  )
}
