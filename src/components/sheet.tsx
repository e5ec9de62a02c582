import { useEffect, useRef, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './icon/icon'
import { pressProps } from './press'
import { trapFocus } from './trap-focus'
import './sheet.css'

type Props = {
  readonly title: string
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A short decision over the page; rendered while it is open. */
export function Sheet({ title, closeLabel, onClose, children }: Props) {
  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp' || !panel.current) return undefined
    return trapFocus(panel.current, () => close.current())
  }, [])
  return (
    <View className="sheet">
      <View className="sheet__shade" aria-hidden="true" catchMove onClick={onClose} />
      <View className="sheet__panel" ref={panel} aria-role="dialog" aria-modal="true" aria-label={title}>
        <View className="sheet__head">
          <Text className="sheet__title" aria-role="heading" aria-level="2">
            {title}
          </Text>
          <View
            className="sheet__close pressable"
            aria-label={closeLabel}
            {...pressProps({ onPress: onClose })}
          >
            <Icon name="cross" tone="second" />
          </View>
        </View>
        <View className="sheet__body">{children}</View>
      </View>
    </View>
  )
}
