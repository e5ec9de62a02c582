import { Text } from '@tarojs/components'
import type { GuideSummary } from '@/domain/guides/guide'
import type { Audience } from '@/domain/shared/taxonomy'
import { guideWords } from '@/i18n/zh-CN/guides'
import { guidesFor } from '../hooks'
import { GuideRows } from './guide-rows'

type Props = { readonly guides: readonly GuideSummary[]; readonly audience: Audience }

/** The few that somebody of this audience meets most. */
export function UsualGuides({ guides, audience }: Props) {
  const { usual } = guidesFor(guides, audience)
  if (usual.length === 0) return null
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {guideWords.usual}
      </Text>
      <GuideRows guides={usual} />
    </>
  )
}
