import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { QuestionSummary } from '@/domain/quizzes/question'
import type { Tree } from '@/domain/shared/tree'
import { fullFieldName } from '@/i18n/zh-CN/edited-fields'
import { editionReviewWords, editorialWords } from '@/i18n/zh-CN/editorial'
import { usePartsPainted } from '@/platform/after-paint'
import type { Noun } from '../api'
import { groupsOf } from '../hooks'
import { changesBetween, type Change } from './readable'
import './text-view.css'

type Props = {
  readonly noun: Noun
  readonly before: Tree
  readonly after: Tree
  readonly bank: readonly QuestionSummary[]
}

const CHANGES_A_PART = 4

/** What was and what is to be, side by side; only what differs. */
export function Changes({ noun, before, after, bank }: Props) {
  const changes = changesBetween(groupsOf(noun), before, after, bank)
  const parts = usePartsPainted(Math.ceil(changes.length / CHANGES_A_PART))
  if (changes.length === 0) return <Notice>{editionReviewWords.noChanges}</Notice>
  return (
    <Card>
      <View className="text-view" aria-role="list">
        {changes.slice(0, parts * CHANGES_A_PART).map((change) => (
          <Pair key={change.path} change={change} />
        ))}
      </View>
    </Card>
  )
}

function Pair({ change: { path, before, after } }: { change: Change }) {
  return (
    <View aria-role="listitem">
      <Text className="words strong">{fullFieldName(path)}</Text>
      <View className="changes__pair">
        <Side title={editionReviewWords.before} words={before} />
        <Side title={editionReviewWords.after} words={after} isAfter />
      </View>
    </View>
  )
}

type SideProps = { readonly title: string; readonly words: string; readonly isAfter?: boolean }

function Side({ title, words, isAfter = false }: SideProps) {
  return (
    <View className={isAfter ? 'changes__side changes__side--after' : 'changes__side'}>
      <Text className="note">{title}</Text>
      <Text className="words">{words === '' ? editorialWords.empty : words}</Text>
    </View>
  )
}
