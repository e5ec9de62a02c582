import { AskingForHelp } from '@/features/families/components/asking-for-help'
import { OfferingHelp } from '@/features/families/components/offering-help'
import { usePairingSide } from '@/features/families/hooks'
import { SubPage } from '@/features/frame/components/sub-page'
import { pairingWords } from '@/i18n/zh-CN/families'

/** Opened from 家人 on either side, or by the code on the other phone. */
export default function PairPage() {
  const { side, linked } = usePairingSide()
  return (
    <SubPage title={side === 'helped' ? pairingWords.helpedLead : pairingWords.helperLead}>
      {side === 'helped' ? <AskingForHelp /> : <OfferingHelp linked={linked} />}
    </SubPage>
  )
}
