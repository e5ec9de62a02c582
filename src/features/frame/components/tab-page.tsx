import type { ReactNode } from 'react'
import { PageHead } from '@/components/page-head'
import { Screen } from '@/components/screen'
import { TabBar } from '@/components/tab-bar'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { openPage, type TabName } from '@/platform/navigation'

type Props = {
  readonly current: TabName
  /** The plain head with a title, or one of the page's own. */
  readonly head: string | ReactNode
  readonly children: ReactNode
}

/** One of the main pages, with the bar that leads to the others and to the rescue. */
export function TabPage({ current, head, children }: Props) {
  const { tabBarLabel, tabs } = navigationWords
  return (
    <Screen
      head={typeof head === 'string' ? <PageHead title={head} /> : head}
      foot={<TabBar label={tabBarLabel} words={tabs} current={current} onOpen={openPage} />}
    >
      {children}
    </Screen>
  )
}
