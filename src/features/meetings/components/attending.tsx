import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ExplainedMessage } from '@/components/explained-message'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { Tag } from '@/components/tag'
import { MarkedText } from '@/components/mark'
import type { MeetingView } from '@/domain/meetings/contract'
import { locateCues } from '@/domain/shared/cues'
import { attendWords } from '@/i18n/zh-CN/meetings'
import { useAfterPaint } from '@/platform/after-paint'
import { openPage } from '@/platform/navigation'
import type { OwnAnswers, Verdict } from '../api'
import { ownScore, usePledgeTold, type Attendance, type useOwnAnswers } from '../hooks'

type Props = {
  readonly view: MeetingView
  readonly attendance: Attendance
  readonly own: ReturnType<typeof useOwnAnswers>
}

/** What the phone shows at each step; the wall leads. */
export function Attending({ view, own }: Omit<Props, 'attendance'>) {
  // A box of its own: moving on sends this part to WeChat's view and nothing around it.
  return (
    <View key={view.step} className="flow">
      <CurrentStep view={view} own={own} />
    </View>
  )
}

/** Two answers of equal weight; afterwards a look at the wall without waiting for it. */
export function AttendingFoot({ view: { asked }, attendance, own: { answers, choose } }: Props) {
  if (!asked || answers[asked.key]) {
    return <Button onPress={attendance.refresh}>{attendWords.refresh}</Button>
  }
  return (
    <View className="pair">
      <Button icon="cross" onPress={() => choose(asked.key, 'scam')}>
        {attendWords.scam}
      </Button>
      <Button icon="tick" onPress={() => choose(asked.key, 'genuine')}>
        {attendWords.genuine}
      </Button>
    </View>
  )
}

function CurrentStep({ view, own: { answers, isLost } }: Pick<Props, 'view' | 'own'>) {
  const { asked, explained, step } = view
  if (asked) {
    const chosen = answers[asked.key]
    return chosen ? <Answered verdict={chosen.verdict} isLost={isLost} /> : <Asked asked={asked} />
  }
  if (explained) return <Explained explained={explained} verdict={answers[explained.key]?.verdict} />
  if (step === 'pledge') return <Pledging view={view} />
  if (step === 'results' || step === 'closed') return <Compared view={view} answers={answers} />
  return <Waiting unitName={view.unitName} />
}

function Waiting({ unitName }: { readonly unitName: string }) {
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {attendWords.welcome(unitName)}
      </Text>
      <Notice isStatus>{attendWords.waiting}</Notice>
      <Text className="note">{attendWords.nobodySees}</Text>
    </>
  )
}

type ExplainedProps = {
  readonly explained: NonNullable<MeetingView['explained']>
  readonly verdict: Verdict | undefined
}

function Explained({ explained, verdict }: ExplainedProps) {
  const { kind, channel, message, cues, explanation } = explained
  const isPainted = useAfterPaint(true)
  return (
    <>
      <Notice icon={kind === 'scam' ? 'cross' : 'tick'} isStatus title={attendWords.explained[kind]}>
        {verdict ? attendWords.you(attendWords[verdict]) : attendWords.missedIt}
      </Notice>
      <Card>
        <ExplainedMessage
          lead={attendWords.arrivedBy(channel)}
          message={message}
          cues={locateCues(message, cues)}
          explanation={explanation}
          isWhole={isPainted}
        />
      </Card>
    </>
  )
}

type ComparedProps = { readonly view: MeetingView; readonly answers: OwnAnswers }

/** How it went for the owner of this phone, whom nobody else is told. */
function Compared({ view, answers }: ComparedProps) {
  const isOver = view.step === 'closed'
  const score = ownScore(view, answers)
  return (
    <>
      <Notice isStatus icon="tick">
        {isOver ? attendWords.closed : attendWords.results}
      </Notice>
      {score && <Text className="words">{attendWords.own(score.before, score.after)}</Text>}
      {isOver && (
        <Card flush>
          <ListRow icon="quiz" title={attendWords.practise} onPress={() => openPage('quizzes')} />
        </Card>
      )}
    </>
  )
}

function Asked({ asked: { channel, message } }: { readonly asked: NonNullable<MeetingView['asked']> }) {
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {attendWords.question}
      </Text>
      <Card>
        <Tag>{attendWords.arrivedBy(channel)}</Tag>
        <MarkedText text={message} marks={[]} />
      </Card>
      <Text className="note">{attendWords.nobodySees}</Text>
    </>
  )
}

function Answered({ verdict, isLost }: { readonly verdict: Verdict; readonly isLost: boolean }) {
  return (
    <>
      <Notice icon="tick" isStatus title={attendWords.answered(attendWords[verdict])}>
        {attendWords.answeredSecond}
      </Notice>
      {isLost && <Notice tone="warm">{attendWords.notSent}</Notice>}
    </>
  )
}

function Pledging({ view }: { readonly view: MeetingView }) {
  const telling = usePledgeTold(view)
  const { unitName, unitCode } = view
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {attendWords.pledgeTitle}
      </Text>
      {telling === 'told' && (
        <Notice icon="tick" isStatus>
          {attendWords.told}
        </Notice>
      )}
      {telling === 'checking' && <Text className="second">{attendWords.checking}</Text>}
      {telling === 'stranger' && (
        <Card flush>
          <ListRow
            icon="home"
            title={attendWords.join(unitName)}
            second={attendWords.joinSecond}
            onPress={() => openPage('join', { unitCode })}
          />
        </Card>
      )}
      {(telling === 'unsigned' || telling === 'failed') && (
        <>
          <Text className="words">{attendWords.pledgeLead}</Text>
          <Button kind="action" icon="pledge" isTall onPress={() => openPage('pledges')}>
            {attendWords.sign}
          </Button>
        </>
      )}
    </>
  )
}
