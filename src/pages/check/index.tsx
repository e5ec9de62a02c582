import { CheckBody } from '@/features/checks/components/check-body'
import { CheckFoot, ReceivedFoot } from '@/features/checks/components/check-foot'
import { ReceivedCard } from '@/features/checks/components/received-card'
import { useCheck, useReceivedCard } from '@/features/checks/hooks'
import { FamilyCalls } from '@/features/rescue/components/family-calls'
import { SubPage } from '@/features/frame/components/sub-page'
import { checkCardWords, checkWords } from '@/i18n/zh-CN/checks'

export default function CheckPage() {
  const received = useReceivedCard()
  const check = useCheck(received)
  if (received) {
    return (
      <SubPage title={checkCardWords.title} foot={<ReceivedFoot />}>
        <ReceivedCard card={received} calls={<FamilyCalls />} />
      </SubPage>
    )
  }
  return (
    <SubPage title={checkWords.title} foot={<CheckFoot check={check} />}>
      <CheckBody check={check} />
    </SubPage>
  )
}
