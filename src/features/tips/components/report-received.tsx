import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Timeline, type TimelineStep } from '@/components/timeline'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import { tipDeadline } from '@/domain/tips/tip'
import { dayWords, momentWords } from '@/i18n/zh-CN/dates'
import { receiptWords, reportWords } from '@/i18n/zh-CN/tips'
import { useAfterPaint } from '@/platform/after-paint'
import type { TipReceipt } from '../api'
import { ReceiptCode } from './receipt-code'
import { SealedNotice } from './report-text'

/** The receipt, and what happens next with the days it is due. */
export function ReportReceived({ receipt }: { receipt: TipReceipt }) {
  const isPainted = useAfterPaint(true)
  return (
    <>
      <View>
        <Text className="title" aria-role="heading" aria-level="2" aria-live="polite">
          {receiptWords.received}
        </Text>
        <Text className="words">{receiptWords.writeDown}</Text>
      </View>
      <ReceiptCode receipt={receipt.receipt} />
      <View className="flow">{isPainted && <WhatComes receipt={receipt} />}</View>
    </>
  )
}

function WhatComes({ receipt }: { receipt: TipReceipt }) {
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {receiptWords.nextTitle}
      </Text>
      <Card>
        <Timeline steps={nextSteps(receipt)} />
      </Card>
      <SealedNotice />
      <Text className="note">{reportWords.law}</Text>
      <Text className="note">{receiptWords.staysUntil}</Text>
    </>
  )
}

function nextSteps({ receivedAt, dueAt, scamTypeId, unitName }: TipReceipt): TimelineStep[] {
  const { steps } = receiptWords
  const received = new Date(receivedAt)
  const answerBy = tipDeadline('accepted', received)
  return [
    {
      state: 'done',
      title: steps.received,
      second: receiptWords.outline(momentWords(received, new Date()), SCAM_TYPES[scamTypeId], unitName),
    },
    { state: 'later', title: steps.accept, second: receiptWords.by(dayWords(new Date(dueAt))) },
    { state: 'later', title: steps.handle, second: steps.handleSecond },
    {
      state: 'later',
      title: steps.answer,
      second: answerBy && receiptWords.answerBy(dayWords(answerBy)),
    },
  ]
}
