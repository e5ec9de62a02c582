import { Button } from '@/components/button'
import { receiptWords, reportWords } from '@/i18n/zh-CN/tips'
import { openPage } from '@/platform/navigation'
import type { Report } from '../hooks'

/** The one thing to do next. */
export function ReportFoot({ report }: { report: Report }) {
  const { stage, isSending, toText, send, finish } = report
  switch (stage) {
    case 'facts':
      return (
        <Button kind="action" onPress={toText}>
          {reportWords.next}
        </Button>
      )
    case 'text':
    case 'waiting': {
      const words = stage === 'text' ? reportWords.send : reportWords.sendAgain
      return (
        <Button kind="action" icon="lock" isDisabled={isSending} onPress={() => void send()}>
          {isSending ? reportWords.sending : words}
        </Button>
      )
    }
    case 'received':
      return <Button onPress={() => leave(finish)}>{receiptWords.done}</Button>
  }
}

function leave(finish: () => void): void {
  finish()
  openPage('home')
}
