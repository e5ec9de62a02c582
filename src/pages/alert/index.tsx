import { AcknowledgeFoot } from '@/features/alerts/components/acknowledge-foot'
import { TellHelped } from '@/features/alerts/components/tell-helped'
import { AlertDetail } from '@/features/alerts/components/alert-detail'
import { useAcknowledgement, useAlert } from '@/features/alerts/hooks'
import { PushOffer } from '@/features/consents/components/push-offer'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { usePageId } from '@/features/frame/hooks'
import { alertWords } from '@/i18n/zh-CN/alerts'

export default function AlertPage() {
  const id = usePageId()
  const alert = useAlert(id)
  const acknowledgement = useAcknowledgement(id, alert.value)
  const isOver = alert.value?.status === 'cancel'
  const toTell = alert.value?.isForHelped ? <TellHelped /> : undefined
  const foot =
    alert.value && !isOver && (toTell ?? <AcknowledgeFoot {...acknowledgement} offer={<PushOffer />} />)
  return (
    <SubPage title={alertWords.title} foot={foot}>
      <CloudAnswer query={alert}>
        {(value) => <AlertDetail alert={value} isKnown={acknowledgement.isKnown} />}
      </CloudAnswer>
    </SubPage>
  )
}
