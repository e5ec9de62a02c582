import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon/icon'
import { pressProps } from './press'
import './doors.css'

export type Door = { readonly icon: IconName; readonly title: string; readonly onPress: () => void }

/** A few ways of equal weight, upright in a line; one below the other in the elder view. */
export function Doors({ label, doors }: { readonly label: string; readonly doors: readonly Door[] }) {
  return (
    <View className="doors" aria-role="navigation" aria-label={label}>
      {doors.map(({ icon, title, onPress }) => (
        <View key={icon} className="doors__door pressable" {...pressProps({ onPress })}>
          <View className="disc">
            <Icon name={icon} tone="brand" />
          </View>
          <Text className="doors__title">{title}</Text>
          <View className="doors__next">
            <Icon name="next" tone="second" size="small" />
          </View>
        </View>
      ))}
    </View>
  )
}
