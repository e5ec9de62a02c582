import { Notice } from '@/components/notice'
import { SubPage } from '@/features/frame/components/sub-page'
import { usePageId } from '@/features/frame/hooks'
import { PushDesk } from '@/features/pushes/components/push-desk'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'

/** What one shows to a mayor: where an alert went, while it goes. */
export default function BroadcastPage() {
  const alertId = usePageId()
  return (
    <SubPage title={pushDeskWords.title} isWide>
      {alertId ? <PushDesk alertId={alertId} /> : <Notice tone="warm">{pushDeskWords.noAlert}</Notice>}
    </SubPage>
  )
}
