import { useContext } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './icon/icon'
import { PageInsetsContext } from './page-insets'
import { pressProps } from './press'
import './page-head.css'

type Props = {
  readonly title: string
  /** What a screen reader says for the arrow; goes with `onBack`. */
  readonly backLabel?: string
  /** Left out on the main pages, which have nowhere to go back to. */
  readonly onBack?: () => void
}

/** The name of the page and the way back; the corner of WeChat's capsule stays free. */
export function PageHead({ title, backLabel = '', onBack }: Props) {
  const { top, right } = useContext(PageInsetsContext)
  return (
    <View
      className="page-head"
      aria-role="banner"
      style={{ paddingTop: `${top}px`, paddingRight: `${right}px` }}
    >
      <View className="page-head__line">
        {onBack && (
          <View
            className="page-head__back pressable"
            aria-label={backLabel}
            {...pressProps({ onPress: onBack })}
          >
            <Icon name="back" />
          </View>
        )}
        <Text className="page-head__title" aria-level="1" aria-role="heading">
          {title}
        </Text>
      </View>
    </View>
  )
}
