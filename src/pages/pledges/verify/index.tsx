import { Button } from '@/components/button'
import { SubPage } from '@/features/frame/components/sub-page'
import { VerificationForm } from '@/features/pledges/components/verification-form'
import { VerifiedCertificate } from '@/features/pledges/components/verified-certificate'
import { useVerification } from '@/features/pledges/hooks'
import { verificationWords } from '@/i18n/zh-CN/pledges'

export default function VerifyPage() {
  const verification = useVerification()
  const { found, isBusy, look, startOver } = verification
  const foot = found ? (
    <Button onPress={startOver}>{verificationWords.other}</Button>
  ) : (
    <Button kind="action" icon="search" isDisabled={isBusy} onPress={() => void look()}>
      {isBusy ? verificationWords.looking : verificationWords.look}
    </Button>
  )
  return (
    <SubPage title={verificationWords.title} foot={foot}>
      {found ? <VerifiedCertificate found={found} /> : <VerificationForm verification={verification} />}
    </SubPage>
  )
}
