import { Button } from '@/components/button'
import { SubPage } from '@/features/frame/components/sub-page'
import { TipLookUpForm } from '@/features/tips/components/tip-look-up'
import { TipProgress } from '@/features/tips/components/tip-progress'
import { useTipLookUp } from '@/features/tips/hooks'
import { tipStatusWords } from '@/i18n/zh-CN/tips'

export default function ReceiptPage() {
  const lookUp = useTipLookUp()
  const { found, isBusy, look, startOver } = lookUp
  const foot = found ? (
    <Button onPress={startOver}>{tipStatusWords.other}</Button>
  ) : (
    <Button kind="action" icon="search" isDisabled={isBusy} onPress={() => void look()}>
      {isBusy ? tipStatusWords.looking : tipStatusWords.look}
    </Button>
  )
  return (
    <SubPage title={tipStatusWords.title} foot={foot}>
      {found ? <TipProgress found={found} /> : <TipLookUpForm lookUp={lookUp} />}
    </SubPage>
  )
}
