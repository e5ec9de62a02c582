import { useContext } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from './button'
import { classNames } from './class-names'
import { Icon } from './icon/icon'
import { pressProps } from './press'
import { isElderView, TextSizeContext } from './text-size'
import './tab-bar.css'

const TABS = ['home', 'learn', 'rescue', 'alerts', 'me'] as const
const ELDER_TABS = ['home', 'alerts', 'me'] as const
export type Tab = (typeof TABS)[number]

const ICONS = { home: 'home', learn: 'learn', rescue: 'phone', alerts: 'alert', me: 'me' } as const

type Props = {
  /** What the bar is called when read aloud. */
  readonly label: string
  readonly words: Readonly<Record<Tab, string>>
  readonly current: Tab
  readonly onOpen: (tab: Tab) => void
}

/** The bar of the main pages: a raised disc for the rescue; in the elder view its own bar above three tabs. */
export function TabBar({ label, words, current, onOpen }: Props) {
  const isElder = isElderView(useContext(TextSizeContext))
  const tabs: readonly Tab[] = isElder ? ELDER_TABS : TABS
  return (
    <View className="tab-bar" aria-role="navigation" aria-label={label}>
      {isElder && current !== 'rescue' && (
        <View className="tab-bar__rescue">
          <Button kind="danger" icon="phone" isTall onPress={() => onOpen('rescue')}>
            {words.rescue}
          </Button>
        </View>
      )}
      <View className="tab-bar__tabs">
        {tabs.map((tab) => (
          <TabItem key={tab} tab={tab} words={words[tab]} isCurrent={tab === current} onOpen={onOpen} />
        ))}
      </View>
    </View>
  )
}

type ItemProps = {
  readonly tab: Tab
  readonly words: string
  readonly isCurrent: boolean
  readonly onOpen: (tab: Tab) => void
}

function TabItem({ tab, words, isCurrent, onOpen }: ItemProps) {
  const className = classNames(
    'tab-bar__tab',
    'pressable',
    tab === 'rescue' && 'tab-bar__tab--rescue',
    isCurrent && 'tab-bar__tab--current',
  )
  return (
    <View
      className={className}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
      {...pressProps({ role: 'link', onPress: () => onOpen(tab) })}
    >
      <View className={tab === 'rescue' ? 'tab-bar__disc' : 'tab-bar__sign'}>
        <Icon name={ICONS[tab]} />
      </View>
      <Text className="tab-bar__words">{words}</Text>
    </View>
  )
}
