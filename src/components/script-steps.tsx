import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { MarkedText, type Mark } from './mark'
import './rail.css'
import './script-steps.css'

export type ScriptStep = {
  readonly title: string
  readonly quote: string
  readonly marks: readonly Mark[]
  /** What stands behind the words: 他想要 …, 实际上 … */
  readonly lines: readonly { readonly key: string; readonly words: string; readonly strong?: boolean }[]
}

/** A trick as it is lived through, step by step. */
export function ScriptSteps({ steps }: { readonly steps: readonly ScriptStep[] }) {
  return (
    <View aria-role="list">
      {steps.map((step, index) => {
        const isLast = index === steps.length - 1
        return (
          <View
            key={step.title}
            className={classNames('rail__step', isLast && 'rail__step--last')}
            aria-role="listitem"
          >
            <View className="rail__side">
              <View className="number">{index + 1}</View>
              {!isLast && <View className="rail__thread" />}
            </View>
            <ScriptBody step={step} />
          </View>
        )
      })}
    </View>
  )
}

function ScriptBody({ step: { title, quote, marks, lines } }: { readonly step: ScriptStep }) {
  return (
    <View className="rail__body">
      <Text className="rail__title">{title}</Text>
      <View className="script__quote">
        <MarkedText text={quote} marks={marks} isNumbered={false} />
      </View>
      {lines.map(({ key, words, strong }) => (
        <View key={key} className="script__line">
          <Text className="script__key">{key}</Text>
          <Text className={classNames('script__words', strong && 'strong')}>{words}</Text>
        </View>
      ))}
    </View>
  )
}
