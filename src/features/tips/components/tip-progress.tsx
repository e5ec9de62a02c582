import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Notice } from '@/components/notice'
import { Timeline, type TimelineStep } from '@/components/timeline'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import type { TipStatus } from '@/domain/tips/contract'
import { TIP_STATES, tipDeadline } from '@/domain/tips/tip'
import { dayWords, momentWords } from '@/i18n/zh-CN/dates'
import { receiptWords, tipStatusWords } from '@/i18n/zh-CN/tips'
import { forgetReceipt, keepReceipt, keptReceipts, openAnswers } from '../api'
import type { LookedUp } from '../hooks'

/** How far a tip is, what comes when, and the answers that only its receipt opens. */
export function TipProgress({ found: { receipt, status } }: { found: LookedUp }) {
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {tipStatusWords.now(TIP_STATES[status.state])}
      </Text>
      <Text className="second">{outlineWords(status)}</Text>
      <Notice icon="clock">{dueWords(status)}</Notice>
      <Answers receipt={receipt} status={status} />
      <Text className="section" aria-role="heading" aria-level="2">
        {tipStatusWords.eventsTitle}
      </Text>
      <Card>
        <Timeline steps={[...stepsTaken(status), ...stepsToCome(status)]} />
      </Card>
      <KeepReceipt receipt={receipt} />
    </>
  )
}

function outlineWords({ receivedAt, scamTypeId, unitName }: TipStatus): string {
  const received = momentWords(new Date(receivedAt), new Date())
  return tipStatusWords.receivedAt(received, SCAM_TYPES[scamTypeId], unitName)
}

function dueWords({ state, dueAt }: TipStatus): string {
  if (!dueAt) return tipStatusWords.ended
  const day = dayWords(new Date(dueAt))
  return state === 'received' ? tipStatusWords.due.received(day) : tipStatusWords.due.accepted(day)
}

const stepsTaken = ({ events }: TipStatus): TimelineStep[] =>
  events.map(({ state, at }) => ({
    state: 'done',
    title: TIP_STATES[state],
    second: momentWords(new Date(at), new Date()),
  }))

/** What is still owed to the reporter, with its day. */
function stepsToCome({ state, receivedAt, dueAt }: TipStatus): TimelineStep[] {
  if (!dueAt) return []
  const due = receiptWords.by(dayWords(new Date(dueAt)))
  const answer = { title: receiptWords.steps.answer }
  if (state !== 'received') return [{ ...answer, state: 'now', second: due }]
  const answerDue = tipDeadline('accepted', new Date(receivedAt))
  return [
    { title: receiptWords.steps.accept, state: 'now', second: due },
    { ...answer, state: 'later', second: answerDue && receiptWords.by(dayWords(answerDue)) },
  ]
}

function Answers({ receipt, status: { answers } }: LookedUp) {
  const [opened] = useState(() => openAnswers(answers, receipt))
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {tipStatusWords.answersTitle}
      </Text>
      {opened.length === 0 && <Text className="second">{tipStatusWords.noAnswer}</Text>}
      {opened.map((answer, index) => (
        <Card key={index}>
          <Text className="words" userSelect>
            {answer ?? tipStatusWords.sealedAnswer}
          </Text>
        </Card>
      ))}
      {opened.length > 0 && <Text className="note">{tipStatusWords.answersHint}</Text>}
    </>
  )
}

/** Only on request: whoever opens this phone could read along. */
function KeepReceipt({ receipt }: { receipt: string }) {
  const [isKept, setKept] = useState(() => keptReceipts().includes(receipt))
  const toggle = () => {
    if (isKept) forgetReceipt(receipt)
    else keepReceipt(receipt)
    setKept(!isKept)
  }
  return (
    <Choice title={tipStatusWords.keep} second={tipStatusWords.keepHint} isChosen={isKept} onPress={toggle} />
  )
}
