import { View } from '@tarojs/components'
import { classNames } from './class-names'
import './progress.css'

type Props = {
  /** The step one is at, from 1. */
  readonly now: number
  readonly total: number
  /** In words: 共 5 题，现在第 2 题. */
  readonly label: string
}

/** A known number of steps; never the time. */
export function Progress({ now, total, label }: Props) {
  return (
    <View className="progress" aria-role="img" aria-label={label}>
      {Array.from({ length: total }, (_, index) => (
        <View
          key={index}
          className={classNames(
            'progress__part',
            index + 1 < now && 'progress__part--done',
            index + 1 === now && 'progress__part--now',
          )}
        />
      ))}
    </View>
  )
}
