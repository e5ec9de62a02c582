import { SubPage } from '@/features/frame/components/sub-page'
import { Entrance, WebVisitor, isWebVisitor } from '@/features/meetings/components/attendance'
import { Attending } from '@/features/meetings/components/attending'
import { useAttendance } from '@/features/meetings/hooks'
import { attendWords } from '@/i18n/zh-CN/meetings'

/** A class meeting on somebody's phone: it follows the wall. */
export default function MeetingPage() {
  const attendance = useAttendance()
  const { view } = attendance
  return (
    <SubPage title={attendWords.title}>
      {isWebVisitor() ? (
        <WebVisitor />
      ) : view ? (
        <Attending key={view.meetingId} view={view} attendance={attendance} />
      ) : (
        <Entrance attendance={attendance} />
      )}
    </SubPage>
  )
}
