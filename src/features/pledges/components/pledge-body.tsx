import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { ListenButton } from '@/features/frame/components/listen-button'
import { certificateWords, guardianWords, pledgeGuestWords, pledgeWords } from '@/i18n/zh-CN/pledges'
import { useAfterPaint } from '@/platform/after-paint'
import { useVoice } from '@/platform/voice'
import type { Pledge } from '@/domain/pledges/pledge'
import type { Pledging } from '../hooks'
import { openPage } from '@/platform/navigation'
import { CertificateView } from './certificate-view'
import { EarlierPledges } from './earlier-pledges'
import { PledgeSentence } from './pledge-sentence'
import { PledgeText } from './pledge-text'
import { SigningForm } from './signing-form'
import { VariantChoice } from './variant-choice'

type Props = {
  readonly pledging: Pledging
  readonly unitName: string | undefined
  readonly isInWeChat: boolean
  readonly onChooseVariant: (pledgeId: string) => void
}

/** The pledge at whatever point it is: being read, signed, on its way, or a certificate. */
export function PledgeBody({ pledging, unitName, isInWeChat, onChooseVariant }: Props) {
  const { toSign, signed, isJustSigned } = pledging
  const isReadyToSign = useAfterPaint(pledging.stage === 'signing')
  const { pledge, earlier } = toSign
  if (signed) {
    return (
      <View className="flow">
        <CertificateView {...{ pledge, signed, isJustSigned, earlier }} onWithdrawn={pledging.withdrawn} />
      </View>
    )
  }
  return (
    <View className="flow">
      <View>
        <Text className="title" aria-role="heading" aria-level="2">
          {pledge.title}
        </Text>
        {unitName && <Text className="second">{unitName}</Text>}
      </View>
      {pledging.isWithdrawn && <Notice isStatus>{certificateWords.withdrawn}</Notice>}
      {earlier.length > 0 && !pledging.isWithdrawn && <Notice>{pledgeWords.newVersion}</Notice>}
      {pledging.stage === 'waiting' && (
        <Notice icon="clock" title={pledgeWords.waitingTitle} isStatus>
          {pledgeWords.waiting}
        </Notice>
      )}
      {pledging.stage === 'guardian' && (
        <Notice icon="clock" title={guardianWords.asked} isStatus>
          {guardianWords.askedWhere}
        </Notice>
      )}
      <View className="flow">
        <Reading pledging={pledging} />
      </View>
      {pledging.stage === 'guest' && (
        <Notice icon="pledge" title={pledgeGuestWords.title}>
          {isInWeChat ? pledgeGuestWords.notJoined : pledgeGuestWords.inWeChat}
        </Notice>
      )}
      <View className="flow">{isReadyToSign && <SigningForm pledging={pledging} />}</View>
      <View className="flow">
        {pledging.canChooseVariant && <VariantChoice toSign={toSign} onChoose={onChooseVariant} />}
        {!pledging.isWithdrawn && <EarlierPledges earlier={earlier} />}
        {pledging.stage === 'guest' && (
          <Button kind="plain" icon="search" onPress={() => openPage('pledges/verify')}>
            {certificateWords.verify}
          </Button>
        )}
      </View>
    </View>
  )
}

/** All sentences at once, or one a screen; whoever has read them that way need not scroll past them again. */
function Reading({ pledging }: { pledging: Pledging }) {
  const { stage, readsOneByOne, toSign, sentence, setSentence, readAgain } = pledging
  const { sentences } = toSign.pledge
  if (stage === 'reading') {
    return <PledgeSentence sentences={sentences} at={sentence} onBack={() => setSentence(sentence - 1)} />
  }
  if (readsOneByOne && stage === 'signing') {
    return (
      <Button kind="plain" icon="learn" onPress={readAgain}>
        {pledgeWords.readAgain}
      </Button>
    )
  }
  return <ReadableText pledge={toSign.pledge} />
}

function ReadableText({ pledge }: { pledge: Pledge }) {
  const voice = useVoice(pledge.sentences, 'public')
  return (
    <>
      <ListenButton voice={voice} />
      <PledgeText pledge={pledge} spokenAt={voice.at} />
    </>
  )
}

/** What the page is called at this point. */
export function pledgeTitle({ stage }: Pledging): string {
  if (stage === 'certificate') return pledgeWords.titleCertificate
  return stage === 'guest' ? pledgeWords.titleRead : pledgeWords.title
}
