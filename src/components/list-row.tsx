import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName, type IconTone } from './icon/icon'
import { pressProps } from './press'
import './list-row.css'

type Props = {
  readonly icon?: IconName | undefined
  readonly tone?: IconTone
  /** Puts the icon on a soft disc: for a few large rows. */
  readonly hasDisc?: boolean
  readonly title: string
  /** At most one line; the elder view does without. */
  readonly second?: string | undefined
  /** A short fact at the right, such as a time or a state. */
  readonly aside?: string | undefined
  readonly onPress?: (() => void) | undefined
}

/** A way to somewhere; without `onPress` a fact with its sign. */
export function ListRow({ icon, tone = 'brand', hasDisc, title, second, aside, onPress }: Props) {
  return (
    <View
      className={classNames('list-row', onPress && 'pressable')}
      {...(onPress ? pressProps({ onPress }) : {})}
    >
      {icon && (
        <View className={classNames('list-row__icon', hasDisc && 'disc')}>
          <Icon name={icon} tone={tone} />
        </View>
      )}
      <View className="list-row__body">
        <Text className="list-row__title">{title}</Text>
        {second !== undefined && <Text className="list-row__second">{second}</Text>}
      </View>
      {aside !== undefined && <Text className="list-row__aside">{aside}</Text>}
      {onPress && <Icon name="next" tone="second" size="small" />}
    </View>
  )
}
