import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon/icon'
import './tag.css'

type Props = {
  readonly tone?: 'plain' | 'warm' | 'danger' | 'brand'
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}

/** A short fact with its sign. */
export function Tag({ tone = 'plain', icon, children }: Props) {
  return (
    <View className="tag-line">
      <View className={`tag tag--${tone}`}>
        {icon && <Icon name={icon} size="small" />}
        <Text>{children}</Text>
      </View>
    </View>
  )
}
