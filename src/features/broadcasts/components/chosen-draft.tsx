import { useState } from 'react'
import { Empty } from '@/components/empty'
import type { AlertDraft } from '@/domain/alerts/alert'
import { groupOf } from '@/domain/alerts/draft-group'
import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { broadcastWords, reviewWords } from '@/i18n/zh-CN/broadcasts'
import type { CloudQuery } from '@/platform/cloud-query'
import { readLeftDraft } from '../api'
import { AlertEditor } from './alert-editor'
import { DraftDesk } from './draft-desk'
import { leftIdOf, NEW_DRAFT } from './draft-queue'

type Props = {
  readonly drafts: CloudQuery<readonly AlertDraft[]>
  readonly unitId: string
  readonly units: readonly UnitNode[]
  readonly roles: readonly Role[]
  readonly chosen: string | undefined
  readonly onGoOn: (alertId: string) => void
  readonly onDone: (words: string) => void
}

/** What stands beside the queue: a new alert, the chosen one, or the way to choose. */
export function ChosenDraft(props: Props) {
  const { drafts, unitId, units, roles, chosen, onGoOn, onDone } = props
  const leftId = leftIdOf(chosen)
  if (leftId !== undefined) return <GoingOn key={leftId} {...props} leftId={leftId} />
  if (chosen === NEW_DRAFT) {
    return (
      <AlertEditor
        unitId={unitId}
        units={units}
        onBegun={drafts.reload}
        onGoOn={onGoOn}
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
      onGoOn={onGoOn}
      onDone={onDone}
    />
  )
}

/** The words that were left on this device, in a new draft; of the same correction, while that is one. */
function GoingOn({ leftId, ...props }: Props & { readonly leftId: string }) {
  const { drafts, unitId, units, roles, onGoOn, onDone } = props
  const [copy] = useState(() => readLeftDraft(leftId))
  const earlier = drafts.value?.find(({ id }) => id === copy?.updatesId)
  const isStanding = earlier && groupOf(earlier, roles, new Date()) === 'published'
  return (
    <AlertEditor
      unitId={copy?.unitId ?? unitId}
      leftBy={leftId}
      updates={isStanding ? earlier : undefined}
      units={units}
      onBegun={drafts.reload}
      onGoOn={onGoOn}
      onSubmitted={() => onDone(reviewWords.submitted)}
      onDiscarded={onDone}
    />
  )
}
