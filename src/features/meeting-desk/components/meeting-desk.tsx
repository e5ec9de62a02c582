import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Notice } from '@/components/notice'
import { Loading } from '@/components/loading'
import { PageHead } from '@/components/page-head'
import { Screen } from '@/components/screen'
import { boardWords } from '@/i18n/zh-CN/meetings'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useAfterPaint } from '@/platform/after-paint'
import { goBack, usePageParams } from '@/platform/navigation'
import { useBoard } from '../hooks'
import { Controls } from './controls'
import { Counting } from './counting'
import { Preparation } from './preparation'
import { Report } from './report'
import { Wall } from './wall'

/** As wide as the projector. */
export function MeetingDesk() {
  const { meetingId } = usePageParams()
  const head = <PageHead title={boardWords.title} backLabel={navigationWords.back} onBack={goBack} />
  return (
    <Screen isWide head={head}>
      {meetingId ? <OneMeeting meetingId={meetingId} /> : <Notice tone="warm">{boardWords.noMeeting}</Notice>}
    </Screen>
  )
}

/** One meeting: prepared, on the wall, and at the end its report. Opened again it goes on where it was. */
function OneMeeting({ meetingId }: { readonly meetingId: string }) {
  const desk = useBoard(meetingId)
  const { board, failure, isLost } = desk
  const notices = (
    <View className="flow">
      {isLost && <Notice tone="warm">{boardWords.lost}</Notice>}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
    </View>
  )
  if (!board) {
    return failure ? notices : <Loading words={stateWords.loading} slowWords={stateWords.stillLoading} />
  }
  if (board.report) return <Report board={board} report={board.report} />
  const isPrepared = board.step === 'prepared'
  // Boxes of their own: a step sends its part to WeChat's view, and nothing around it.
  return (
    <>
      {notices}
      <View className="flow">
        {isPrepared ? <Preparation desk={desk} board={board} /> : <Wall key={board.step} board={board} />}
      </View>
      <Later isOn={!isPrepared}>
        <Controls desk={desk} board={board} />
      </Later>
      <View className="flow">
        <Later key={board.step} isOn={!isPrepared}>
          <Counting desk={desk} board={board} />
        </Later>
      </View>
    </>
  )
}

function Later({ isOn, children }: { readonly isOn: boolean; readonly children: ReactNode }) {
  const isPainted = useAfterPaint(isOn)
  return <View className="flow">{isPainted && children}</View>
}
