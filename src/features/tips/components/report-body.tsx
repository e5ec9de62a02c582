import { View } from '@tarojs/components'
import { Progress } from '@/components/progress'
import type { Audience } from '@/domain/shared/taxonomy'
import { reportWords } from '@/i18n/zh-CN/tips'
import type { Report } from '../hooks'
import { ReportFacts } from './report-facts'
import { ReportReceived } from './report-received'
import { ReportText } from './report-text'
import { ReportWaiting } from './report-waiting'

const STEP = { facts: 1, text: 2, waiting: 2, received: 3 } as const
const STEPS = 3

/** A report at whatever point it is. */
export function ReportBody({ report, audience }: { report: Report; audience: Audience }) {
  const now = STEP[report.stage]
  return (
    <View className="flow">
      <Progress now={now} total={STEPS} label={reportWords.progress(now)} />
      <View className="flow">
        {report.stage === 'facts' && <ReportFacts report={report} audience={audience} />}
        {report.stage === 'text' && <ReportText report={report} />}
        {report.stage === 'waiting' && <ReportWaiting report={report} />}
        {report.stage === 'received' && report.receipt && <ReportReceived receipt={report.receipt} />}
      </View>
    </View>
  )
}
