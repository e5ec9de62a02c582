import { Empty } from '@/components/empty'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { broadcastWords, reviewWords } from '@/i18n/zh-CN/broadcasts'
import type { CloudQuery } from '@/platform/cloud-query'
import { AlertEditor } from './alert-editor'
import { DraftDesk } from './draft-desk'
import { NEW_DRAFT } from './draft-queue'

type Props = {
  readonly drafts: CloudQuery<readonly AlertDraft[]>
  readonly unitId: string
  readonly units: readonly UnitNode[]
  readonly roles: readonly Role[]
  readonly chosen: string | undefined
  readonly onDone: (words: string) => void
}

/** What stands beside the queue: a new alert, the chosen one, or the way to choose. */
export function ChosenDraft({ drafts, unitId, units, roles, chosen, onDone }: Props) {
  if (chosen === NEW_DRAFT) {
    return (
      <AlertEditor
        unitId={unitId}
        units={units}
        onBegun={drafts.reload}
        onSubmitted={() => onDone(reviewWords.submitted)}
        onDiscarded={onDone}
      />
    )
  }
  const draft = drafts.value?.find(({ id }) => id === chosen)
  if (!draft) return <Empty icon="alert" words={broadcastWords.nothingChosen} />
  const all = drafts.value ?? []
  return (
    <DraftDesk
      key={draft.id}
      draft={draft}
      all={all}
      units={units}
      roles={roles}
      onBegun={drafts.reload}
      onDone={onDone}
    />
  )
}
