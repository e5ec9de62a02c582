import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Tabs } from '@/components/tabs'
import type { GuideSummary } from '@/domain/guides/guide'
import { AUDIENCE_IDS, AUDIENCES, type Audience } from '@/domain/shared/taxonomy'
import { guideWords } from '@/i18n/zh-CN/guides'
import { usePartsPainted } from '@/platform/after-paint'
import { guidesFor } from '../hooks'
import { GuideRows } from './guide-rows'
import { UsualGuides } from './usual-guides'

type Props = {
  readonly guides: readonly GuideSummary[]
  /** Whose guides are shown first. */
  readonly audience: Audience
}

const AUDIENCE_TABS = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

/** The guides by who they are for: the usual ones, and all others after a tap. */
export function GuideList({ guides, audience }: Props) {
  const [chosen, choose] = useState<Audience>()
  const shown = chosen ?? audience
  const { usual, others } = guidesFor(guides, shown)
  const count = usual.length + others.length
  return (
    <>
      <Tabs label={guideWords.audienceLabel} tabs={AUDIENCE_TABS} current={shown} onChoose={choose} />
      <View className="flow">
        <UsualGuides guides={guides} audience={shown} />
        {count === 0 && <Empty icon="learn" words={guideWords.empty} />}
      </View>
      <View className="flow">
        {others.length > 0 && <Others key={shown} guides={others} count={count} />}
      </View>
    </>
  )
}

type OthersProps = {
  readonly guides: readonly GuideSummary[]
  /** With the usual ones, which stand above. */
  readonly count: number
}

function Others({ guides, count }: OthersProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{guideWords.showAll(count)}</Button>
  return <OpenOthers guides={guides} />
}

const ROWS_A_PART = 7

/** They appear part by part: as one they would weigh more than may travel after a tap. */
function OpenOthers({ guides }: Pick<OthersProps, 'guides'>) {
  const painted = usePartsPainted(Math.ceil(guides.length / ROWS_A_PART))
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {guideWords.others}
      </Text>
      <GuideRows guides={guides.slice(0, painted * ROWS_A_PART)} />
    </>
  )
}
