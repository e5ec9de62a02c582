import { SubPage } from '@/features/frame/components/sub-page'
import { SignInPanel } from '@/features/sessions/components/sign-in-panel'
import { signInWords } from '@/i18n/zh-CN/sessions'

/** In a browser, the door of the console. */
export default function SignInPage() {
  return (
    <SubPage title={signInWords.title}>
      <SignInPanel />
    </SubPage>
  )
}
