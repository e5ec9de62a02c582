import type { ReactNode } from 'react'
import { Notice } from '@/components/notice'
import { PageHead } from '@/components/page-head'
import { RescueLine } from '@/components/rescue-line'
import { Screen } from '@/components/screen'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { isSinglePage } from '@/platform/device'
import { goBack, openPage } from '@/platform/navigation'

type Props = {
  readonly title: string
  /** The one next step, always in reach at the lower edge. */
  readonly foot?: ReactNode
  /** What stands below the rescue line: sources, small print. */
  readonly after?: ReactNode
  /** For a picture that needs the room. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/**
 * A page that is gone to and come back from; the rescue line closes it. In WeChat's timeline it stands alone:
 * nothing on it leads elsewhere, and the rescue is told in words.
 */
export function SubPage({ title, foot, after, isWide = false, children }: Props) {
  if (isSinglePage) {
    return (
      <Screen>
        {children}
        <Notice tone="danger" icon="phone" title={navigationWords.rescueQuestion}>
          {navigationWords.rescueAlone}
        </Notice>
        {after}
      </Screen>
    )
  }
  const head = <PageHead title={title} backLabel={navigationWords.back} onBack={goBack} />
  return (
    <Screen isWide={isWide} head={head} foot={foot}>
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
