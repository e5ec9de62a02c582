import { ListRow } from '@/components/list-row'
import { Card } from '@/components/card'
import { groupOf } from '@/domain/alerts/draft-group'
import type { Role } from '@/domain/shared/roles'
import { broadcastWords } from '@/i18n/zh-CN/broadcasts'
import { useDrafts } from '../hooks'

type Props = { readonly unitId: string; readonly roles: readonly Role[]; readonly onOpen: () => void }

/** What waits for this person, for the overview; nothing where nothing waits. */
export function WaitingDrafts({ unitId, roles, onOpen }: Props) {
  const { value: drafts = [] } = useDrafts(unitId)
  const now = new Date()
  const toReview = drafts.filter((draft) => groupOf(draft, roles, now) === 'toReview').length
  const returned = drafts.filter(
    ({ state, isOwn, reviewNote }) => state === 'draft' && isOwn && reviewNote !== null,
  ).length
  if (toReview + returned === 0) return null
  return (
    <Card flush>
      {toReview > 0 && (
        <ListRow
          icon="alert"
          tone="warm"
          title={broadcastWords.waiting(toReview)}
          second={broadcastWords.waitingSecond}
          onPress={onOpen}
        />
      )}
      {returned > 0 && (
        <ListRow icon="edit" tone="warm" title={broadcastWords.waitingReturned(returned)} onPress={onOpen} />
      )}
    </Card>
  )
}
