import { Text, View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { pressProps } from '@/components/press'
import { Tag } from '@/components/tag'
import './queue-row.css'

type Props = {
  readonly title: string
  readonly second: string
  /** Whose turn it is or by when, where there is something to say. */
  readonly tag?: string | undefined
  readonly isUrgent?: boolean
  readonly isChosen: boolean
  readonly onPress: () => void
}

/** One of the things waiting in a list of the console, beside which the chosen one is open. */
export function QueueRow({ title, second, tag, isUrgent = false, isChosen, onPress }: Props) {
  return (
    <View
      className={classNames('queue-row', 'pressable', isChosen && 'queue-row--chosen')}
      {...(isChosen ? { 'aria-current': 'true' } : {})}
      {...pressProps({ onPress })}
    >
      <View className="queue-row__body">
        <Text className="queue-row__title">{title}</Text>
        <Text className="note">{second}</Text>
      </View>
      {tag !== undefined && <Tag tone={isUrgent ? 'warm' : 'brand'}>{tag}</Tag>}
    </View>
  )
}
