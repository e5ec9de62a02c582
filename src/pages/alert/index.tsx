import { AcknowledgeFoot } from '@/features/alerts/components/acknowledge-foot'
import { AlertDetail } from '@/features/alerts/components/alert-detail'
import { useAlert } from '@/features/alerts/hooks'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { usePageId } from '@/features/frame/hooks'
import { alertWords } from '@/i18n/zh-CN/alerts'

export default function AlertPage() {
  const alert = useAlert(usePageId())
  return (
    <SubPage title={alertWords.title} foot={alert.value && <AcknowledgeFoot alert={alert.value} />}>
      <CloudAnswer query={alert}>{(value) => <AlertDetail alert={value} />}</CloudAnswer>
    </SubPage>
  )
}
