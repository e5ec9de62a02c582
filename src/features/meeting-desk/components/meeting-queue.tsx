import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import type { MeetingSummary } from '@/domain/meetings/contract'
import { AUDIENCES } from '@/domain/shared/taxonomy'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { QueueRow } from '@/features/frame/components/queue-row'
import { dayWords } from '@/i18n/zh-CN/dates'
import { meetingListWords } from '@/i18n/zh-CN/meetings'
import type { CloudQuery } from '@/platform/cloud-query'
import { openPage } from '@/platform/navigation'
import { stateWords } from '../hooks'

type Props = {
  readonly meetings: CloudQuery<readonly MeetingSummary[]>
  readonly isPreparing: boolean
  readonly onPrepare: () => void
}

/** The meetings of a unit, newest first; each opens on the wall. */
export function MeetingQueue({ meetings, isPreparing, onPrepare }: Props) {
  return (
    <>
      <Button kind={isPreparing ? 'outline' : 'action'} icon="edit" onPress={onPrepare}>
        {meetingListWords.prepare}
      </Button>
      <CloudAnswer query={meetings}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon="quiz" words={meetingListWords.empty} />
          ) : (
            <Card>
              {all.map((meeting) => (
                <QueueRow
                  key={meeting.id}
                  title={titleOf(meeting)}
                  second={secondLine(meeting)}
                  tag={stateWords(meeting)}
                  isChosen={false}
                  onPress={() => openPage('meeting-desk', { meetingId: meeting.id })}
                />
              ))}
            </Card>
          )
        }
      </CloudAnswer>
    </>
  )
}

const titleOf = ({ unitName, audience }: MeetingSummary): string => `${unitName} · ${AUDIENCES[audience]}`

function secondLine({ preparedAt, report }: MeetingSummary): string {
  const day = meetingListWords.on(dayWords(new Date(preparedAt)))
  return report && report.attended > 0 ? `${day} · ${meetingListWords.attended(report.attended)}` : day
}
