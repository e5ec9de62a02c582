import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { Failure } from '@/domain/shared/result'
import { receiptWords, reportWords } from '@/i18n/zh-CN/tips'
import { failureWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import type { Report, ReportStage } from '../hooks'

/** The one thing to do next. */
export function ReportFoot({ report }: { report: Report }) {
  const { stage, isSending, failure, toText, send, finish } = report
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
        <>
          {failure && <Notice tone="warm">{problemWords(failure, stage)}</Notice>}
          <Button kind="action" icon="lock" isDisabled={isSending} onPress={() => void send()}>
            {isSending ? reportWords.sending : words}
          </Button>
        </>
      )
    }
    case 'received':
      return <Button onPress={() => leave(finish)}>{receiptWords.done}</Button>
  }
}

/** Without a network before anything was sealed: nothing has left the device. */
function problemWords(failure: Failure, stage: ReportStage): string {
  const isUnsent = stage === 'text' && failure.code === 'NETWORK_UNREACHABLE'
  return isUnsent ? reportWords.offline : failureWords(failure)
}

function leave(finish: () => void): void {
  finish()
  openPage('home')
}
