import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { GuideArticle } from '@/features/guides/components/guide-article'
import { useGuide } from '@/features/guides/components/guide-reading'
import { GuideSources } from '@/features/guides/components/guide-sources'
import { PractiseButton } from '@/features/guides/components/practise-button'
import { usePageId } from '@/features/frame/hooks'
import { guideWords } from '@/i18n/zh-CN/guides'

export default function GuidePage() {
  const guide = useGuide(usePageId())
  const sources = guide.value && <GuideSources guide={guide.value} />
  return (
    <SubPage title={guideWords.title} foot={<PractiseButton />} after={sources}>
      <CloudAnswer query={guide}>{(value) => <GuideArticle guide={value} />}</CloudAnswer>
    </SubPage>
  )
}
