import { useContext } from 'react'
import { isElderView, TextSizeContext } from '@/components/text-size'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { canJoinHere, useAudience, useMe } from '@/features/members/hooks'
import { PledgeBody, pledgeTitle } from '@/features/pledges/components/pledge-body'
import { PledgeFoot } from '@/features/pledges/components/pledge-foot'
import { usePledge, usePledging, type PledgeToSign } from '@/features/pledges/hooks'
import { pledgeWords } from '@/i18n/zh-CN/pledges'

export default function PledgesPage() {
  const { audience } = useAudience()
  const pledge = usePledge(audience)
  if (pledge.value)
    return <Pledging key={pledge.value.pledge.id} toSign={pledge.value} onReload={pledge.reload} />
  return (
    <SubPage title={pledgeWords.titleRead}>
      <CloudAnswer query={pledge}>{() => null}</CloudAnswer>
    </SubPage>
  )
}

function Pledging({ toSign, onReload }: { toSign: PledgeToSign; onReload: () => void }) {
  const me = useMe().value
  const isElder = isElderView(useContext(TextSizeContext))
  const pledging = usePledging(toSign, me?.isMember === true, isElder)
  return (
    <SubPage title={pledgeTitle(pledging)} foot={<PledgeFoot pledging={pledging} onCheckAgain={onReload} />}>
      <PledgeBody pledging={pledging} unitName={me?.unit?.name} isInWeChat={canJoinHere()} />
    </SubPage>
  )
}
