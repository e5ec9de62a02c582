import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { ShareButton } from '@/components/share-button'
import { invitationWords } from '@/i18n/zh-CN/invitations'
import { shareOnWeb, type Shared } from '@/platform/share'
import { useInvitationCard } from '../hooks'

/** Invites the family; what is counted is said beside it. */
export function InviteCard() {
  const card = useInvitationCard()
  const [outcome, setOutcome] = useState<Shared>()
  const outcomeWords = outcome && invitationWords.outcomes[outcome]
  return (
    <Card title={invitationWords.title}>
      <Text className="second">{invitationWords.lead}</Text>
      <ShareButton icon="share" onPress={() => void shareOnWeb(card).then(setOutcome)}>
        {invitationWords.send}
      </ShareButton>
      {outcomeWords && <Notice isStatus>{outcomeWords}</Notice>}
    </Card>
  )
}
