import { AlertList } from '@/features/alerts/components/alert-list'
import { NoticesRow } from '@/features/alerts/components/notices-row'
import { useAlerts } from '@/features/alerts/hooks'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { TabPage } from '@/features/frame/components/tab-page'
import { useAudience } from '@/features/members/hooks'
import { alertWords } from '@/i18n/zh-CN/alerts'

export default function AlertsPage() {
  const { audience } = useAudience()
  const alerts = useAlerts(audience)
  return (
    <TabPage current="alerts" head={alertWords.listTitle}>
      <CloudAnswer query={alerts}>{(all) => <AlertList alerts={all} />}</CloudAnswer>
      <NoticesRow />
    </TabPage>
  )
}
