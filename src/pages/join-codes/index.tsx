import { SubPage } from '@/features/frame/components/sub-page'
import { CodesBelow } from '@/features/joining/components/codes-below'
import { codesBelowWords } from '@/i18n/zh-CN/joining'

/** The ways into all classes of a school at once; only on the web, where there are printers. */
export default function JoinCodesPage() {
  return (
    <SubPage title={codesBelowWords.title}>
      <CodesBelow />
    </SubPage>
  )
}
