import { Desk } from '@/features/frame/components/desk'
import { useChosen } from '@/features/frame/hooks'
import { meetingListWords } from '@/i18n/zh-CN/meetings'
import { useMeetings } from '../hooks'
import { MeetingQueue } from './meeting-queue'
import { NewMeeting, type UnitChoice } from './new-meeting'

type Props = {
  readonly unitId: string
  /** Where there is more than one unit to hold it in. */
  readonly unitChoice: UnitChoice | undefined
}

/** Stands for the form that prepares one; no meeting has such an id. */
const NEW_MEETING = '#new'

/** 班会: the meetings of a unit beside how one goes, or the form of the next. */
export function MeetingSection({ unitId, unitChoice }: Props) {
  const meetings = useMeetings(unitId)
  const choosing = useChosen(meetings.reload)
  const { chosen, choose, close } = choosing
  const isPreparing = chosen !== undefined
  return (
    <Desk
      title={meetingListWords.title}
      lead={meetingListWords.lead}
      backLabel={meetingListWords.backToList}
      choosing={choosing}
      list={
        <MeetingQueue meetings={meetings} isPreparing={isPreparing} onPrepare={() => choose(NEW_MEETING)} />
      }
      detail={
        <NewMeeting unitId={unitId} unitChoice={unitChoice} isPreparing={isPreparing} onPrepared={close} />
      }
    />
  )
}
