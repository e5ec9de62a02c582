import { useEffect } from 'react'
import type { Influence } from '@/domain/invitations/influence'
import { invitationWords } from '@/i18n/zh-CN/invitations'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageParams } from '@/platform/navigation'
import { useShareCard, type ShareCard } from '@/platform/share'
import { keepInvitation, readInvitation, tellInvited } from './api'

/** A card with an invitation of its own; without one, where the cloud cannot be reached, it still invites. */
export function useInvitationCard(): ShareCard {
  const { value } = useCloudQuery('invitations', 'getInvitation', { cameBy: readInvitation() })
  const card: ShareCard = {
    title: invitationWords.cardTitle,
    page: 'join',
    params: value ? { invitation: value.token } : {},
  }
  useShareCard(card)
  return card
}

/** Keeps the invitation that a page was opened with, and tells of it once the person has joined. */
export function useBeingInvited(): () => void {
  const { invitation } = usePageParams()
  useEffect(() => {
    if (invitation) keepInvitation(invitation)
  }, [invitation])
  return tellInvited
}

export const useInfluence = (unitId: string): CloudQuery<Influence> =>
  useCloudQuery('invitations', 'getInfluence', { unitId })
