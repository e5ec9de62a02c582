import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { signInWords } from '@/i18n/zh-CN/sessions'
import { signedInBefore, useSignOut } from '../hooks'

/** For a browser that a phone has let in; nobody else has anything to leave. */
export function SignOut() {
  const { signOut, isBusy, hasFailed } = useSignOut()
  if (!signedInBefore()) return null
  return (
    <>
      <Button isInline isDisabled={isBusy} onPress={() => void signOut()}>
        {signInWords.signOut}
      </Button>
      {hasFailed && <Notice tone="warm">{signInWords.signOutFailed}</Notice>}
    </>
  )
}
