import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import './bar-chart.css'
import './stacked-bars.css'

/** How a part looks: the darker, the more is done. */
export type PartTone = 'full' | 'striped' | 'warm' | 'empty'

export type StackedPart = { readonly name: string; readonly tone: PartTone; readonly value: number }
export type StackedBar = { readonly name: string; readonly parts: readonly StackedPart[] }

type Props = {
  readonly label: string
  readonly bars: readonly StackedBar[]
  /** All of them together, for the legend. */
  readonly whole: readonly StackedPart[]
  /** A figure as it is read: 1,842 人. */
  readonly words: (value: number) => string
}

/** Wholes and what they are made of, one bar each, as long as they are large. */
export function StackedBars({ label, bars, whole, words }: Props) {
  const longest = Math.max(1, ...bars.map(sizeOf))
  return (
    <View className="stacked">
      <Legend whole={whole} words={words} />
      <View aria-role="list" aria-label={label}>
        {bars.map((bar) => (
          <View
            key={bar.name}
            className="bars__bar"
            aria-role="listitem"
            aria-label={`${bar.name}：${bar.parts.map(({ name, value }) => `${name} ${words(value)}`).join('，')}`}
          >
            <Text className="bars__name">{bar.name}</Text>
            <View className="stacked__track">
              <View className="stacked__whole" style={{ width: percent(sizeOf(bar), longest) }}>
                {bar.parts.map(({ name, tone, value }) => (
                  <View
                    key={name}
                    className={classNames('stacked__part', `stacked__part--${tone}`)}
                    style={{ width: percent(value, sizeOf(bar)) }}
                  />
                ))}
              </View>
            </View>
            <Text className="bars__words">{words(sizeOf(bar))}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}

function Legend({ whole, words }: Pick<Props, 'whole' | 'words'>) {
  return (
    <View className="stacked__legend">
      {whole.map(({ name, tone, value }) => (
        <View key={name} className="stacked__key">
          <View className={classNames('stacked__swatch', `stacked__part--${tone}`)} aria-hidden="true" />
          <Text>{`${name} ${words(value)}`}</Text>
        </View>
      ))}
    </View>
  )
}

const sizeOf = ({ parts }: StackedBar): number => parts.reduce((sum, { value }) => sum + value, 0)

const percent = (value: number, full: number): string =>
  full === 0 ? '0%' : `${Math.round((1000 * value) / full) / 10}%`
