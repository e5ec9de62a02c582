import { Notice } from '@/components/notice'
import { WideSubPage } from '@/features/frame/components/wide-sub-page'
import { usePageId } from '@/features/frame/hooks'
import { PushDesk } from '@/features/pushes/components/push-desk'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'

/** What one shows to a mayor: where an alert went, while it goes. */
export default function BroadcastPage() {
  const alertId = usePageId()
  return (
    <WideSubPage title={pushDeskWords.title}>
      {alertId ? <PushDesk alertId={alertId} /> : <Notice tone="warm">{pushDeskWords.noAlert}</Notice>}
    </WideSubPage>
  )
}
