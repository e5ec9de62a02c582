import { Notice } from '@/components/notice'
import { PageHead } from '@/components/page-head'
import { Screen } from '@/components/screen'
import { MeetingDesk } from '@/features/meeting-desk/components/meeting-desk'
import { boardWords } from '@/i18n/zh-CN/meetings'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { goBack, usePageParams } from '@/platform/navigation'

/** A meeting on a projector, or in the hand of whoever leads it. */
export default function MeetingDeskPage() {
  const { meetingId } = usePageParams()
  const head = <PageHead title={boardWords.title} backLabel={navigationWords.back} onBack={goBack} />
  return (
    <Screen isWide head={head}>
      {meetingId ? (
        <MeetingDesk meetingId={meetingId} />
      ) : (
        <Notice tone="warm">{boardWords.noMeeting}</Notice>
      )}
    </Screen>
  )
}
