import { View } from '@tarojs/components'
import { Notice } from '@/components/notice'
import { Progress } from '@/components/progress'
import { quizResultWords, quizWords } from '@/i18n/zh-CN/quizzes'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import type { Practice } from '../hooks'
import { positionOf } from '../hooks'
import { QuizFeedback } from './quiz-feedback'
import { QuizQuestion } from './quiz-question'
import { QuizResult } from './quiz-result'

/** A practice at whatever point it is: asking, explaining, or done. */
export function PracticeBody({ practice }: { practice: Practice }) {
  const { sheet, outcome, failure, query } = practice
  if (!sheet) return null
  if (outcome) return <QuizResult sheet={sheet} outcome={outcome} />
  const { now, total, item, verdict } = positionOf(sheet)
  return (
    <View className="flow">
      <Progress now={now} total={total} label={quizWords.progress(now, total)} />
      <View className="flow">
        {query.keptAt !== undefined && now === 1 && <Notice>{stateWords.kept(query.keptAt)}</Notice>}
        {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
        {item && (verdict ? <QuizFeedback item={item} verdict={verdict} /> : <QuizQuestion item={item} />)}
      </View>
    </View>
  )
}

/** What the page is called at this point. */
export function practiceTitle({ sheet, outcome }: Practice): string {
  if (!sheet) return quizWords.title
  if (outcome) return quizResultWords.title
  const { now, total } = positionOf(sheet)
  return quizWords.position(now, total)
}
