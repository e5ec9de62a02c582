import type { ReactNode } from 'react'
import { PageHead } from '@/components/page-head'
import { RescueLine } from '@/components/rescue-line'
import { Screen } from '@/components/screen'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { goBack, openPage } from '@/platform/navigation'

type Props = {
  readonly title: string
  /** The one next step, always in reach at the lower edge. */
  readonly foot?: ReactNode
  /** What stands below the rescue line: sources, small print. */
  readonly after?: ReactNode
  readonly children: ReactNode
}

/** A page that is gone to and come back from; the rescue line closes it. */
export function SubPage({ title, foot, after, children }: Props) {
  const head = <PageHead title={title} backLabel={navigationWords.back} onBack={goBack} />
  return (
    <Screen head={head} foot={foot}>
      {children}
      <RescueLine
        question={navigationWords.rescueQuestion}
        words={navigationWords.rescue}
        onPress={() => openPage('rescue')}
      />
      {after}
    </Screen>
  )
}
