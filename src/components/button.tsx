import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon/icon'
import { pressProps } from './press'
import './button.css'

type Props = {
  /** One `action` a screen at most; `danger` dials 110 or opens the rescue, and nothing else. */
  readonly kind?: 'action' | 'outline' | 'danger' | 'plain'
  readonly icon?: IconName | undefined
  readonly isDisabled?: boolean | undefined
  /** As wide as its words, to stand beside something. */
  readonly isInline?: boolean
  /** Taller, with a larger sign: the one thing to do on a screen of few words. */
  readonly isTall?: boolean
  /** What is read aloud where the words alone do not say it. */
  readonly label?: string
  /** Left out within WeChat's own button only. */
  readonly onPress?: () => void
  readonly children: ReactNode
}

/** A choice to make; going somewhere is a `ListRow`. */
export function Button(props: Props) {
  const { kind = 'outline', icon, isDisabled, isInline, isTall, label, onPress, children } = props
  const className = classNames(
    'button',
    'pressable',
    `button--${kind}`,
    isInline && 'button--inline',
    isTall && 'button--tall',
    isDisabled && 'button--disabled',
  )
  return (
    <View
      className={className}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(onPress ? pressProps({ onPress, isDisabled }) : {})}
    >
      {icon && <Icon name={icon} size={isTall ? 'large' : undefined} />}
      <View className="button__words">{children}</View>
    </View>
  )
}
