import { useContext } from 'react'
import { Text, View } from '@tarojs/components'
import { PageInsetsContext } from './page-insets'
import { pressProps } from './press'
import './brand-head.css'

type Props = {
  /** Who speaks here: the unit, or the name of the campaign. */
  readonly place: string
  readonly onPlace?: () => void
  /** The sentence of the page; the marked word carries the warm line. */
  readonly title: { readonly before: string; readonly marked: string; readonly after: string }
  /** A second line of the sentence. */
  readonly second?: string
  readonly note?: string
}

/** The deep blue head of the home page; the first card lies over its lower edge. */
export function BrandHead({ place, onPlace, title, second, note }: Props) {
  const { top, right } = useContext(PageInsetsContext)
  return (
    <View className="brand-head" aria-role="banner" style={{ paddingTop: `${top}px` }}>
      <View className="brand-head__inner">
        <View className="brand-head__line" style={{ paddingRight: `${right}px` }}>
          {onPlace ? (
            <View className="brand-head__place pressable" {...pressProps({ onPress: onPlace })}>
              <Text>{place}</Text>
            </View>
          ) : (
            <Text className="brand-head__place">{place}</Text>
          )}
        </View>
        <View className="brand-head__title" aria-level="1" aria-role="heading">
          <Text>{title.before}</Text>
          <Text className="brand-head__mark">{title.marked}</Text>
          <Text>{title.after}</Text>
          {second !== undefined && <Text className="brand-head__second">{second}</Text>}
        </View>
        {note !== undefined && <Text className="brand-head__note">{note}</Text>}
      </View>
    </View>
  )
}
