import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Certificate } from '@/components/certificate'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { QrCode } from '@/components/qr-code'
import type { SignedPledge } from '@/domain/pledges/contract'
import type { Pledge } from '@/domain/pledges/pledge'
import { isSigned, signatureImage, type Signature } from '@/domain/pledges/signature'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { certificateWords } from '@/i18n/zh-CN/pledges'
import { useAfterPaint } from '@/platform/after-paint'
import { openPage } from '@/platform/navigation'
import { codeOnCertificate, readSignature } from '../api'
import { EarlierPledges } from './earlier-pledges'
import { PledgeText } from './pledge-text'
import { SaveCertificate } from './save-certificate'
import { Withdrawal } from './withdrawal'
import './certificate-view.css'

type Props = {
  readonly pledge: Pledge
  readonly signed: SignedPledge
  readonly isJustSigned: boolean
  readonly earlier: readonly SignedPledge[]
  readonly onWithdrawn: () => void
}

/** What a person has for having signed, and what they may do with it. */
export function CertificateView({ pledge, signed, isJustSigned, earlier, onWithdrawn }: Props) {
  const isRestShown = useAfterPaint(true)
  const signature = readSignature(pledge)
  return (
    <>
      {isJustSigned && (
        <Notice icon="tick" isStatus>
          {certificateWords.done}
        </Notice>
      )}
      <Certificate
        title={certificateWords.shieldTitle}
        lines={signed.motto}
        signature={signature && isSigned(signature) ? <SignedName signature={signature} /> : <NoName />}
        day={fullDayWords(new Date(signed.signedAt))}
        footer={[
          signed.unitName,
          certificateWords.version(signed.variant, signed.version),
          certificateWords.number(signed.certificateNumber),
        ]}
        code={
          process.env.TARO_ENV === 'h5' && (
            <QrCode content={codeOnCertificate(signed.certificateNumber)} label={certificateWords.codeHint} />
          )
        }
        codeWords={process.env.TARO_ENV === 'h5' ? certificateWords.codeHint : undefined}
      />
      <View className="flow">
        {isRestShown && <AfterCertificate {...{ pledge, signed, earlier, onWithdrawn }} />}
      </View>
    </>
  )
}

/** What may be done with it. */
function AfterCertificate({ pledge, signed, earlier, onWithdrawn }: Omit<Props, 'isJustSigned'>) {
  const [isTextOpen, setTextOpen] = useState(false)
  return (
    <>
      <Text className="second">{certificateWords.hint}</Text>
      <Card flush>
        <SaveCertificate signed={signed} signature={readSignature(pledge)} />
        <ListRow
          icon="learn"
          title={isTextOpen ? certificateWords.hide : certificateWords.readAgain}
          onPress={() => setTextOpen(!isTextOpen)}
        />
        <ListRow icon="search" title={certificateWords.verify} onPress={() => openPage('pledges/verify')} />
      </Card>
      <View className="flow">{isTextOpen && <PledgeText pledge={pledge} spokenAt={-1} />}</View>
      <EarlierPledges earlier={earlier} />
      <Withdrawal onWithdrawn={onWithdrawn} />
    </>
  )
}

/** Signed on another phone, or with the name cleared from this one. */
function NoName() {
  return <Text className="signed-name__missing">{certificateWords.noSignature}</Text>
}

function SignedName({ signature }: { signature: Signature }) {
  if (signature.kind === 'held') {
    return <Text className="signed-name">{certificateWords.heldName}</Text>
  }
  if (signature.kind === 'typed') return <Text className="signed-name">{signature.name}</Text>
  return (
    <View
      className="signed-name__drawing"
      aria-role="img"
      aria-label={certificateWords.signatureLabel}
      style={{ backgroundImage: `url("${signatureImage(signature.strokes)}")` }}
    />
  )
}
