import { SubPage } from '@/features/frame/components/sub-page'
import { JoinPosterDesk } from '@/features/joining/components/join-poster-desk'
import { joinPosterWords } from '@/i18n/zh-CN/joining'

/** The way into a unit on one sheet of A4, for a wall or for a meeting; only on the web, where there are printers. */
export default function JoinPosterPage() {
  return (
    <SubPage title={joinPosterWords.toolTitle}>
      <JoinPosterDesk />
    </SubPage>
  )
}
