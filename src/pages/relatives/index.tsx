import { NotJoined } from '@/features/families/components/not-joined'
import { PairingDoors } from '@/features/families/components/pairing-doors'
import { RelativeList } from '@/features/families/components/relative-list'
import { useRelatives } from '@/features/families/hooks'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { InviteCard } from '@/features/invitations/components/invite-card'
import { isNoMember } from '@/features/members/hooks'
import { GuardianRequests } from '@/features/pledges/components/guardian-requests'
import { useChooseTextSize } from '@/features/settings/components/settings-provider'
import { VisitForRelative } from '@/features/visits/components/visit-for-relative'
import { VisitRow } from '@/features/visits/components/visit-row'
import { relativesWords } from '@/i18n/zh-CN/families'

/** Who helps me, whom I help, and what a family may do together. */
export default function RelativesPage() {
  const relatives = useRelatives()
  const chooseSize = useChooseTextSize()
  return (
    <SubPage title={relativesWords.title}>
      {isNoMember(relatives.failure) ? (
        <NotJoined />
      ) : (
        <CloudAnswer query={relatives}>
          {(known) => (
            <>
              {known.some(({ is }) => is === 'helped') && <GuardianRequests />}
              <RelativeList
                relatives={known}
                reload={relatives.reload}
                onChooseSize={chooseSize}
                moreFor={({ id, name }) => <VisitForRelative relativeId={id} name={name} />}
              />
              <PairingDoors />
              <VisitRow />
              <InviteCard />
            </>
          )}
        </CloudAnswer>
      )}
    </SubPage>
  )
}
