import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { SignedPledge } from '@/domain/pledges/contract'
import { certificateWords, pledgeGuestWords, pledgeWords } from '@/i18n/zh-CN/pledges'
import { failureWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { copyText } from '@/platform/phone'
import type { Pledging, Signing } from '../hooks'

type Props = { readonly pledging: Pledging; readonly onCheckAgain: () => void }

/** The one thing to do next. */
export function PledgeFoot({ pledging, onCheckAgain }: Props) {
  const { stage, toSign, signed, sentence, setSentence, readThrough, signing } = pledging
  switch (stage) {
    case 'certificate':
      return signed && <InviteFamily signed={signed} />
    case 'guest':
      return (
        <Button kind="action" onPress={() => openPage('me')}>
          {pledgeGuestWords.toMe}
        </Button>
      )
    case 'waiting':
      return <Button onPress={onCheckAgain}>{pledgeWords.checkAgain}</Button>
    case 'reading': {
      const isLast = sentence === toSign.pledge.sentences.length - 1
      return (
        <Button kind="action" onPress={() => (isLast ? readThrough() : setSentence(sentence + 1))}>
          {isLast ? pledgeWords.readThrough : pledgeWords.nextSentence}
        </Button>
      )
    }
    case 'signing':
      return <Submit signing={signing} />
  }
}

/** What is still missing is said next to the button, wherever on the page it is. */
function Submit({ signing: { mistake, failure, isBusy, submit } }: { signing: Signing }) {
  const problem = mistake ?? (failure && failureWords(failure))
  return (
    <>
      {problem && <Notice tone="warm">{problem}</Notice>}
      <Button kind="action" icon="pledge" isDisabled={isBusy} onPress={() => void submit()}>
        {isBusy ? pledgeWords.submitting : pledgeWords.submit}
      </Button>
    </>
  )
}

/** Copies an invitation for the family chat: it works everywhere and asks for no permission. */
function InviteFamily({ signed: { title, motto } }: { signed: SignedPledge }) {
  const [isCopied, setCopied] = useState<boolean>()
  const invitation = certificateWords.invitation(title, motto.join(certificateWords.mottoJoiner))
  return (
    <>
      {isCopied !== undefined && (
        <Notice isStatus>{isCopied ? certificateWords.invited : certificateWords.notInvited}</Notice>
      )}
      <Button kind="action" icon="family" onPress={() => void copyText(invitation).then(setCopied)}>
        {certificateWords.invite}
      </Button>
    </>
  )
}
