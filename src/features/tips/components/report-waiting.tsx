import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { reportWords } from '@/i18n/zh-CN/tips'
import type { Report } from '../hooks'

/** The answer was lost: the same sealed tip is sent again, or given up knowingly. */
export function ReportWaiting({ report: { discard } }: { report: Report }) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {reportWords.waitingTitle}
      </Text>
      <Notice icon="clock">{reportWords.waiting}</Notice>
      <Text className="words">{reportWords.waitingMeanwhile}</Text>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {reportWords.discard}
      </Button>
      {isAsking && (
        <Sheet title={reportWords.discardTitle} closeLabel={reportWords.discardNo} onClose={close}>
          <Text className="words">{reportWords.discardText}</Text>
          <Button onPress={discard}>{reportWords.discardYes}</Button>
          <Button kind="plain" onPress={close}>
            {reportWords.discardNo}
          </Button>
        </Sheet>
      )}
    </>
  )
}
