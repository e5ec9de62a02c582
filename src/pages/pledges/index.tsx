import { useContext, useState } from 'react'
import { isElderView, TextSizeContext } from '@/components/text-size'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { canJoinHere, useAudience, useMe } from '@/features/members/hooks'
import { PledgeBody, pledgeTitle } from '@/features/pledges/components/pledge-body'
import { PledgeFoot } from '@/features/pledges/components/pledge-foot'
import { useInvitation, usePledge, usePledging, type PledgeToSign } from '@/features/pledges/hooks'
import { pledgeWords } from '@/i18n/zh-CN/pledges'

export default function PledgesPage() {
  const { audience } = useAudience()
  const [chosenId, setChosenId] = useState<string>()
  const pledge = usePledge(audience, chosenId)
  useInvitation()
  if (pledge.value) {
    const { id, version } = pledge.value.pledge
    return (
      <Pledging
        key={`${id}@${version}`}
        toSign={pledge.value}
        onReload={pledge.reload}
        onChooseVariant={setChosenId}
      />
    )
  }
  return (
    <SubPage title={pledgeWords.titleRead}>
      <CloudAnswer query={pledge}>{() => null}</CloudAnswer>
    </SubPage>
  )
}

type Props = {
  readonly toSign: PledgeToSign
  readonly onReload: () => void
  readonly onChooseVariant: (pledgeId: string) => void
}

function Pledging({ toSign, onReload, onChooseVariant }: Props) {
  const me = useMe().value
  const isElder = isElderView(useContext(TextSizeContext))
  const pledging = usePledging(toSign, me?.isMember === true, isElder)
  return (
    <SubPage title={pledgeTitle(pledging)} foot={<PledgeFoot pledging={pledging} onCheckAgain={onReload} />}>
      <PledgeBody
        pledging={pledging}
        unitName={me?.unit?.name}
        isInWeChat={canJoinHere()}
        onChooseVariant={onChooseVariant}
      />
    </SubPage>
  )
}
