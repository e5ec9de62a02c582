import { useState } from 'react'
import { Button } from '@/components/button'
import { HoldButton } from '@/components/hold-button'
import { Notice } from '@/components/notice'
import { ShareButton } from '@/components/share-button'
import type { SignedPledge } from '@/domain/pledges/contract'
import { frameWords } from '@/i18n/zh-CN/frame'
import { certificateWords, guardianWords, pledgeGuestWords, pledgeWords } from '@/i18n/zh-CN/pledges'
import { failureWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { shareOnWeb, type Shared } from '@/platform/share'
import { invitationOf, type Pledging, type Signing } from '../hooks'

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
    case 'guardian':
      return (
        <>
          <Button onPress={onCheckAgain}>{guardianWords.checkAgain}</Button>
          <Button kind="plain" onPress={signing.signHere}>
            {guardianWords.here}
          </Button>
        </>
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
function Submit({ signing }: { signing: Signing }) {
  const { mistake, failure, isBusy, submit, submitHeld } = signing
  const problem = mistake ?? (failure && failureWords(failure))
  if (signing.signature.kind === 'held') {
    return (
      <>
        {problem && <Notice tone="warm">{problem}</Notice>}
        <HoldButton
          words={isBusy ? pledgeWords.submitting : pledgeWords.hold}
          holdingWords={pledgeWords.holding}
          againWords={pledgeWords.holdAgain}
          isDisabled={isBusy}
          onHeld={() => void submitHeld()}
        />
      </>
    )
  }
  return (
    <>
      {problem && <Notice tone="warm">{problem}</Notice>}
      <Button kind="action" icon="pledge" isDisabled={isBusy} onPress={() => void submit()}>
        {isBusy ? pledgeWords.submitting : pledgeWords.submit}
      </Button>
    </>
  )
}

/** A card that opens the pledge, so that the family signs theirs. */
function InviteFamily({ signed }: { signed: SignedPledge }) {
  const [shared, setShared] = useState<Shared>()
  return (
    <>
      {shared !== undefined && <Notice isStatus>{SHARED[shared]}</Notice>}
      <ShareButton
        kind="action"
        icon="family"
        onPress={() => void shareOnWeb(invitationOf(signed)).then(setShared)}
      >
        {certificateWords.invite}
      </ShareButton>
    </>
  )
}

const SHARED: Record<Shared, string> = {
  sent: frameWords.sentToFamily,
  copied: frameWords.toldFamily,
  nowhere: frameWords.notTold,
}
