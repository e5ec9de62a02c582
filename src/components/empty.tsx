import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon/icon'
import './empty.css'

type Props = {
  readonly icon: IconName
  readonly words: string
  /** The one way on. */
  readonly children?: ReactNode
}

/** Nothing here yet, and what to do instead. */
export function Empty({ icon, words, children }: Props) {
  return (
    <View className="empty">
      <View className="disc empty__disc">
        <Icon name={icon} tone="brand" size="large" />
      </View>
      <Text className="empty__words">{words}</Text>
      {children !== undefined && <View className="empty__way-on">{children}</View>}
    </View>
  )
}
