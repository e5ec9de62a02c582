import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { TabPage } from '@/features/frame/components/tab-page'
import { GuideList } from '@/features/guides/components/guide-list'
import { SearchDoor } from '@/features/guides/components/search-door'
import { useGuides } from '@/features/guides/hooks'
import { useAudience } from '@/features/members/hooks'
import { guideWords } from '@/i18n/zh-CN/guides'

export default function LearnPage() {
  const { audience } = useAudience()
  const guides = useGuides()
  return (
    <TabPage current="learn" head={guideWords.listTitle}>
      <SearchDoor />
      <CloudAnswer query={guides}>{(all) => <GuideList guides={all} audience={audience} />}</CloudAnswer>
    </TabPage>
  )
}
