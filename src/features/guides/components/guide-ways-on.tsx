import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { Guide } from '@/domain/guides/guide'
import { useElderView } from '@/features/frame/hooks'
import { guideWords } from '@/i18n/zh-CN/guides'
import { isSinglePage } from '@/platform/device'
import { openPage } from '@/platform/navigation'
import { reportFromGuide } from '../api'

/** For whoever has just met such a trick: is this one, and who should know of it. */
export function GuideWaysOn({ guide }: { readonly guide: Guide }) {
  const isElder = useElderView()
  if (isSinglePage) return null
  return (
    <Card flush>
      <ListRow icon="check" title={guideWords.check} onPress={() => openPage('check')} />
      <ListRow
        icon="report"
        title={isElder ? guideWords.reportElder : guideWords.report}
        onPress={() => reportFromGuide(guide)}
      />
    </Card>
  )
}
