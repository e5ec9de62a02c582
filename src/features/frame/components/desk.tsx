import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { classNames } from '@/components/class-names'
import type { Choosing } from '../hooks'
import './desk.css'

type Props = {
  readonly title: string
  readonly lead: string
  readonly backLabel: string
  readonly choosing: Pick<Choosing, 'chosen' | 'close' | 'doneWords'>
  readonly list: ReactNode
  /** What was chosen from the list; a narrow window shows it instead of the list. */
  readonly detail: ReactNode
}

/**
 * A list, with what was last done on top of it, beside what was chosen from it: two columns, or one after the
 * other where there is no room.
 */
export function Desk({
  title,
  lead,
  backLabel,
  choosing: { chosen, close, doneWords },
  list,
  detail,
}: Props) {
  return (
    <View className={classNames('desk', chosen !== undefined && 'desk--open')}>
      <View className="desk__head">
        <Text className="title" aria-role="heading" aria-level="1">
          {title}
        </Text>
        <Text className="second">{lead}</Text>
      </View>
      <View className="desk__columns">
        <View className="desk__list">
          {doneWords !== undefined && (
            <Notice isStatus icon="tick">
              {doneWords}
            </Notice>
          )}
          {list}
        </View>
        <View className="desk__detail">
          <View className="desk__back">
            <Button isInline icon="back" onPress={close}>
              {backLabel}
            </Button>
          </View>
          {detail}
        </View>
      </View>
    </View>
  )
}
