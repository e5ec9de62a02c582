import { SubPage } from '@/features/frame/components/sub-page'
import { Entrance, WebVisitor, isWebVisitor } from '@/features/meetings/components/attendance'
import { Attending, AttendingFoot } from '@/features/meetings/components/attending'
import { useAttendance, useOwnAnswers } from '@/features/meetings/hooks'
import { attendWords } from '@/i18n/zh-CN/meetings'

/** A class meeting on somebody's phone: it follows the wall. */
export default function MeetingPage() {
  const attendance = useAttendance()
  const { view } = attendance
  if (view) return <AtMeeting key={view.meetingId} view={view} attendance={attendance} />
  return (
    <SubPage title={attendWords.title}>
      {isWebVisitor() ? <WebVisitor /> : <Entrance attendance={attendance} />}
    </SubPage>
  )
}

type Props = Omit<Parameters<typeof AttendingFoot>[0], 'own'>

function AtMeeting({ view, attendance }: Props) {
  const own = useOwnAnswers(view, attendance.see)
  const shared = { view, attendance, own }
  const isQuestion = view.asked !== null || view.explained !== null
  return (
    <SubPage title={attendWords.title} foot={isQuestion && <AttendingFoot {...shared} />}>
      <Attending view={view} own={own} />
    </SubPage>
  )
}
