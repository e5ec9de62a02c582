import { Notice } from '@/components/notice'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { reviewWords } from '@/i18n/zh-CN/broadcasts'
import { groupOf } from '../hooks'
import { AlertEditor } from './alert-editor'
import { Emergency } from './emergency'
import { DraftPreview } from './draft-preview'
import { PublishedPanel } from './published-panel'
import { ReviewPanel } from './review-panel'

type Props = {
  readonly draft: AlertDraft
  readonly units: readonly UnitNode[]
  readonly roles: readonly Role[]
  /** Something was done; `words` say what. */
  readonly onDone: (words: string) => void
}

/** One alert with what this person may do about it now; an administrator may let it go at once. */
export function DraftDesk(props: Props) {
  const { draft, roles, onDone } = props
  const isOnItsWay = draft.state === 'draft' || draft.state === 'inReview'
  return (
    <>
      <Step {...props} />
      {isOnItsWay && roles.includes('admin') && <Emergency draft={draft} onDone={onDone} />}
    </>
  )
}

function Step({ draft, units, roles, onDone }: Props) {
  switch (groupOf(draft, roles, new Date())) {
    case 'drafts':
      return <DraftInWriting draft={draft} units={units} roles={roles} onDone={onDone} />
    case 'toReview':
      return <ReviewPanel draft={draft} units={units} onDone={onDone} />
    case 'inReview':
      return (
        <>
          <Notice icon="clock">
            {draft.isOwn && roles.includes('reviewer') ? reviewWords.own : reviewWords.waiting}
          </Notice>
          <DraftPreview draft={draft} units={units} />
        </>
      )
    case 'published':
      return <PublishedPanel draft={draft} units={units} onDone={onDone} />
    case 'ended':
      return (
        <>
          <Notice>{draft.state === 'published' ? reviewWords.expired : reviewWords.ended}</Notice>
          <DraftPreview draft={draft} units={units} />
        </>
      )
  }
}

function DraftInWriting({ draft, units, roles, onDone }: Props) {
  if (roles.includes('organiser')) {
    return (
      <AlertEditor
        unitId={draft.unitId}
        draft={draft}
        units={units}
        onSubmitted={() => onDone(reviewWords.submitted)}
      />
    )
  }
  return (
    <>
      <Notice icon="edit">{reviewWords.readOnly}</Notice>
      <DraftPreview draft={draft} units={units} />
    </>
  )
}
