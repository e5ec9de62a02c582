import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import './column-chart.css'

export type Column = {
  /** The day: 18 日. */
  readonly name: string
  /** Missing where the figure must not be shown. */
  readonly value: number | undefined
  readonly isMarked?: boolean
}

type Props = {
  /** The sentence the picture says, for whoever does not see it. */
  readonly label: string
  readonly columns: readonly Column[]
  /** What the highest column stands for: 612 人. */
  readonly highestWords: string
  /** What happened at the marked column. */
  readonly markWords?: string
  readonly hiddenReason?: string
}

/** One amount a day. */
export function ColumnChart({ label, columns, highestWords, markWords, hiddenReason }: Props) {
  const full = Math.max(1, ...columns.map(({ value = 0 }) => value))
  const hasHidden = columns.some(({ value }) => value === undefined)
  return (
    <View className="columns" aria-role="img" aria-label={label}>
      <View className="columns__line columns__line--head">
        <Text>{highestWords}</Text>
        {markWords !== undefined && <Text className="columns__mark-words">{markWords}</Text>}
      </View>
      <View className="columns__plot">
        {columns.map((column) => (
          <PlotColumn key={column.name} column={column} full={full} />
        ))}
      </View>
      <View className="columns__line">
        <Text>{columns[0]?.name}</Text>
        <Text>{columns[columns.length - 1]?.name}</Text>
      </View>
      {hasHidden && hiddenReason !== undefined && <Text>{hiddenReason}</Text>}
    </View>
  )
}

function PlotColumn({ column: { value, isMarked }, full }: { column: Column; full: number }) {
  const isHidden = value === undefined
  const height = isHidden ? '100%' : `${Math.round((100 * value) / full)}%`
  const className = classNames(
    'columns__column',
    isHidden && 'columns__column--hidden',
    isMarked && 'columns__column--marked',
  )
  return (
    <View className="columns__slot">
      <View className={className} style={{ height }} />
    </View>
  )
}
