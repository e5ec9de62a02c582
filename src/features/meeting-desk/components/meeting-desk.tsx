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

export function MeetingDesk() {
  const { meetingId } = usePageParams()
  if (meetingId) return <OneMeeting meetingId={meetingId} />
  return (
    <Frame>
      <Notice tone="warm">{boardWords.noMeeting}</Notice>
    </Frame>
  )
}

/** One meeting: prepared, on the wall, and at the end its report. Opened again it goes on where it was. */
function OneMeeting({ meetingId }: { readonly meetingId: string }) {
  const desk = useBoard(meetingId)
  const { board, failure, isLost } = desk
  if (board?.report) {
    return (
      <Frame>
        <Report board={board} report={board.report} />
      </Frame>
    )
  }
  const isOn = board !== undefined && board.step !== 'prepared'
  // Boxes of their own: a step sends its part to WeChat's view, and nothing around it.
  return (
    <Frame
      foot={
        isOn && (
          <Later>
            <Controls desk={desk} board={board} />
          </Later>
        )
      }
    >
      <View className="flow">
        {isLost && <Notice tone="warm">{boardWords.lost}</Notice>}
        {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      </View>
      <View className="flow">
        {!board && !failure && <Loading words={stateWords.loading} slowWords={stateWords.stillLoading} />}
        {board && !isOn && <Preparation desk={desk} board={board} />}
        {isOn && <Wall key={board.step} board={board} />}
      </View>
      <View className="flow">
        {isOn && (
          <Later key={board.step}>
            <Counting desk={desk} board={board} />
          </Later>
        )}
      </View>
    </Frame>
  )
}

/** As wide as the projector, with what leads on always in reach. */
function Frame({ foot, children }: { readonly foot?: ReactNode; readonly children: ReactNode }) {
  const head = <PageHead title={boardWords.title} backLabel={navigationWords.back} onBack={goBack} />
  return (
    <Screen isWide head={head} foot={foot}>
      {children}
    </Screen>
  )
}

function Later({ children }: { readonly children: ReactNode }) {
  const isPainted = useAfterPaint(true)
  return <View className="flow">{isPainted && children}</View>
}
