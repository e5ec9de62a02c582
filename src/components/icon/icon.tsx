import { View } from '@tarojs/components'
import { classNames } from '../class-names'
import type { IconName } from './shapes'
import './icon.css'
import './icons.css'

export type { IconName } from './shapes'

export type IconTone = 'main' | 'second' | 'brand' | 'white' | 'warm' | 'action' | 'danger'

type Props = {
  readonly name: IconName
  /** Left out, the icon takes the colour of the text around it. */
  readonly tone?: IconTone | undefined
  readonly size?: 'small' | 'large' | 'huge' | undefined
}

/** A sign beside a word: it has nothing to read aloud, so it never stands alone. */
export function Icon({ name, tone, size }: Props) {
  return (
    <View className={classNames('icon', `icon-${name}`, tone && `icon--${tone}`, size && `icon--${size}`)} />
  )
}
