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

/** What a voice reads of each step: its title, the quote, and the line that is strong. */
export const SPOKEN_PARTS = 3

type Props = {
  readonly steps: readonly ScriptStep[]
  /** The part being read aloud, counted over all steps; none while it is outside of them. */
  readonly spokenAt?: number
}

/** A trick as it is lived through, step by step. */
export function ScriptSteps({ steps, spokenAt = -1 }: Props) {
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
            <ScriptBody step={step} spokenPart={spokenAt - index * SPOKEN_PARTS} />
          </View>
        )
      })}
    </View>
  )
}

type BodyProps = { readonly step: ScriptStep; readonly spokenPart: number }

function ScriptBody({ step: { title, quote, marks, lines }, spokenPart }: BodyProps) {
  return (
    <View className="rail__body">
      <Text className={classNames('rail__title', spokenPart === 0 && 'is-spoken')}>{title}</Text>
      <View className={classNames('script__quote', spokenPart === 1 && 'is-spoken')}>
        <MarkedText text={quote} marks={marks} isNumbered={false} />
      </View>
      {lines.map(({ key, words, strong }) => (
        <View key={key} className="script__line">
          <Text className="script__key">{key}</Text>
          <Text
            className={classNames(
              'script__words',
              strong && 'strong',
              strong && spokenPart === 2 && 'is-spoken',
            )}
          >
            {words}
          </Text>
        </View>
      ))}
    </View>
  )
}
