import { SubPage } from '@/features/frame/components/sub-page'
import { PosterDesk } from '@/features/editorial/components/poster-desk'
import { posterToolWords } from '@/i18n/zh-CN/poster'

/** A guide on one sheet of A4 for the notice board; only on the web, where there are printers. */
export default function PosterPage() {
  return (
    <SubPage title={posterToolWords.title}>
      <PosterDesk />
    </SubPage>
  )
}
