import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import './bar-chart.css'

export type Bar = {
  readonly name: string
  /** Missing where the figure must not be shown. */
  readonly value: number | undefined
  /** The figure as it is read: 1,842 人 64%. */
  readonly words: string
  /** Paler: what it was before. */
  readonly isBefore?: boolean
}

type Props = {
  readonly label: string
  readonly bars: readonly Bar[]
  /** What a full bar stands for; left out, the largest value. */
  readonly max?: number
  /** Why some bars are dashed. */
  readonly hiddenReason?: string
}

/** Amounts beside one another, in the order given: it does not rank. */
export function BarChart({ label, bars, max, hiddenReason }: Props) {
  const full = max ?? Math.max(1, ...bars.map(({ value = 0 }) => value))
  const hasHidden = bars.some(({ value }) => value === undefined)
  return (
    <View className="bars" aria-role="list" aria-label={label}>
      {bars.map((bar) => (
        <BarLine key={bar.name} bar={bar} full={full} />
      ))}
      {hasHidden && hiddenReason !== undefined && <Text className="bars__reason">{hiddenReason}</Text>}
    </View>
  )
}

function BarLine({ bar: { name, value, words, isBefore }, full }: { bar: Bar; full: number }) {
  return (
    <View className="bars__bar" aria-role="listitem">
      <Text className="bars__name">{name}</Text>
      <View
        className={classNames('bars__track', value === undefined && 'bars__track--hidden')}
        aria-hidden="true"
      >
        {value !== undefined && (
          <View
            className={classNames('bars__fill', isBefore && 'bars__fill--before')}
            style={{ width: percent(value, full) }}
          />
        )}
      </View>
      <Text className="bars__words">{words}</Text>
    </View>
  )
}

function percent(value: number, full: number): string {
  return `${Math.round((1000 * Math.min(value, full)) / full) / 10}%`
}
