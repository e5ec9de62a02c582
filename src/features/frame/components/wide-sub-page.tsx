import type { ReactNode } from 'react'
import { PageHead } from '@/components/page-head'
import { Screen } from '@/components/screen'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { goBack } from '@/platform/navigation'

type Props = { readonly title: string; readonly foot?: ReactNode; readonly children: ReactNode }

/** As wide as the projector, with what leads on always in reach. */
export function WideSubPage({ title, foot, children }: Props) {
  const head = <PageHead title={title} backLabel={navigationWords.back} onBack={goBack} />
  return (
    <Screen isWide head={head} foot={foot}>
      {children}
    </Screen>
  )
}
