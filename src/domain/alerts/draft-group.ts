import type { Role } from '../shared/roles'
import type { AlertDraft } from './alert'

export const DRAFT_GROUPS = ['toReview', 'drafts', 'inReview', 'published', 'ended'] as const
export type DraftGroup = (typeof DRAFT_GROUPS)[number]

/** Where an alert stands for this person: what waits for them comes first. */
export function groupOf(draft: AlertDraft, roles: readonly Role[], now: Date): DraftGroup {
  switch (draft.state) {
    case 'draft':
      return 'drafts'
    case 'inReview':
      return !draft.isOwn && roles.includes('reviewer') ? 'toReview' : 'inReview'
    case 'published':
      return Date.parse(draft.expiresAt) > now.getTime() ? 'published' : 'ended'
    case 'withdrawn':
      return 'ended'
  }
}
