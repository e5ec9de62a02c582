import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon/icon'
import './notice.css'

export type NoticeTone = 'calm' | 'warm' | 'danger' | 'sunken'

type Props = {
  readonly tone?: NoticeTone
  readonly icon?: IconName
  readonly title?: string
  /** Read aloud as soon as it appears; a mistake or a warning is in any case. */
  readonly isStatus?: boolean
  readonly children?: ReactNode
}

const ICONS = { calm: 'note', warm: 'warn', danger: 'stop', sunken: 'note' } as const
const ICON_TONES = { calm: 'brand', warm: 'warm', danger: 'danger', sunken: 'second' } as const

/** A sentence of state with its sign. */
export function Notice({ tone = 'calm', icon = ICONS[tone], title, isStatus = false, children }: Props) {
  return (
    <View className={`notice notice--${tone}`} {...announcement(tone, isStatus)}>
      <Icon name={icon} tone={ICON_TONES[tone]} />
      <View className="notice__body">
        {title !== undefined && <Text className="notice__title">{title}</Text>}
        {children !== undefined && <View>{children}</View>}
      </View>
    </View>
  )
}

function announcement(tone: NoticeTone, isStatus: boolean) {
  if (isStatus) return { 'aria-role': 'status', 'aria-live': 'polite' }
  if (tone === 'warm' || tone === 'danger') return { 'aria-role': 'alert', 'aria-live': 'assertive' }
  return {}
}
