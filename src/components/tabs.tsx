import { Text, View } from '@tarojs/components'
import { arrowKeyProps } from './arrow-keys'
import { classNames } from './class-names'
import { pressProps } from './press'
import './tabs.css'

type Props<Id extends string> = {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly title: string }[]
  readonly current: Id
  readonly onChoose: (id: Id) => void
}

/** Two to four views of the same thing. */
export function Tabs<Id extends string>({ label, tabs, current, onChoose }: Props<Id>) {
  return (
    <View className="tabs" aria-role="tablist" aria-label={label} {...arrowKeyProps('tab')}>
      {tabs.map(({ id, title }) => (
        <View
          key={id}
          className={classNames('tabs__tab', 'pressable', id === current && 'tabs__tab--current')}
          aria-selected={id === current ? 'true' : 'false'}
          {...pressProps({ role: 'tab', onPress: () => onChoose(id) })}
        >
          <Text>{title}</Text>
        </View>
      ))}
    </View>
  )
}
