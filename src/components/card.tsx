import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { pressProps } from './press'
import './card.css'

type Props = {
  readonly title?: string
  /** For rows, which bring their own height. */
  readonly flush?: boolean
  /** Makes the whole card one thing to tap; then nothing inside may be tapped on its own. */
  readonly onPress?: () => void
  readonly children: ReactNode
}

/** One thought; never inside another card. */
export function Card({ title, flush = false, onPress, children }: Props) {
  const className = classNames('card', flush && 'card--flush', onPress && 'card--pressable pressable')
  return (
    <View className={className} {...(onPress ? pressProps({ onPress }) : {})}>
      {title !== undefined && (
        <Text className="card__title" aria-role="heading" aria-level="2">
          {title}
        </Text>
      )}
      {children}
    </View>
  )
}
