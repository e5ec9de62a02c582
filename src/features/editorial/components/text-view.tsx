import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { MarkedText, type Mark } from '@/components/mark'
import type { QuestionSummary } from '@/domain/quizzes/question'
import { listAt, textAt, type Tree } from '@/domain/shared/tree'
import { fieldName, fullFieldName, groupNames } from '@/i18n/zh-CN/edited-fields'
import type { Noun } from '../api'
import { groupsOf, useShownFields } from '../hooks'
import { leavesOf, type Leaf } from './field-specs'
import { readable } from './readable'
import './text-view.css'

type Props = { readonly noun: Noun; readonly text: Tree; readonly bank: readonly QuestionSummary[] }

/** The whole text as it is, field by field: for whoever checks it and not for residents. */
export function TextView({ noun, text, bank }: Props) {
  const groups = groupsOf(noun)
  const isShown = useShownFields(groups, text)
  return (
    <View className="stack">
      {groups.map(({ id, fields }) => {
        const leaves = leavesOf(fields, [text]).filter(({ path }) => isShown(path))
        return (
          leaves.length > 0 && (
            <Card key={id} title={groupNames[id] ?? ''}>
              <View className="text-view">
                {leaves.map((leaf) => (
                  <LeafView key={leaf.path} leaf={leaf} text={text} bank={bank} />
                ))}
              </View>
            </Card>
          )
        )
      })}
    </View>
  )
}

function LeafView({ leaf, text, bank }: { leaf: Leaf; text: Tree; bank: Props['bank'] }) {
  const { path } = leaf
  const marks = marksIn(text, path)
  const words = readable(leaf, text, bank)
  return (
    <View className="text-view__field">
      <Text className="note">{path.includes('.') ? fullFieldName(path) : fieldName(path)}</Text>
      {marks.length > 0 ? (
        <MarkedText text={words} marks={marks} isNumbered={false} />
      ) : (
        <Text className="words">{words}</Text>
      )}
    </View>
  )
}

/** The marks of what a swindler says stand beside it, those of a message below it. */
function marksIn(text: Tree, path: string): readonly Mark[] {
  const list = path === 'message' ? 'cues' : path.replace(/says$/, 'marks')
  const words = textAt(text, path)
  return listAt(text, list === path ? '' : list)
    .map((_, at) => textAt(text, `${list}.${at}.text`))
    .filter((marked) => marked !== '' && words.includes(marked))
    .map((marked) => ({ start: words.indexOf(marked), end: words.indexOf(marked) + marked.length }))
}
