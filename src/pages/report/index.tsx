import { SubPage } from '@/features/frame/components/sub-page'
import { useAudience, useMe } from '@/features/members/hooks'
import { ReportBody } from '@/features/tips/components/report-body'
import { ReportFoot } from '@/features/tips/components/report-foot'
import { useReport } from '@/features/tips/hooks'
import { reportWords } from '@/i18n/zh-CN/tips'

export default function ReportPage() {
  const { audience } = useAudience()
  const report = useReport(useMe().value?.unit?.path ?? [])
  return (
    <SubPage title={reportWords.title} foot={<ReportFoot report={report} />}>
      <ReportBody report={report} audience={audience} />
    </SubPage>
  )
}
