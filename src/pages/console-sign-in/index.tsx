import { SubPage } from '@/features/frame/components/sub-page'
import { Allowing } from '@/features/sessions/components/allowing'
import { allowWords } from '@/i18n/zh-CN/sessions'

/** The phone's part in signing in to the console at a computer. */
export default function ConsoleSignInPage() {
  return (
    <SubPage title={allowWords.title}>
      <Allowing />
    </SubPage>
  )
}
