import { useState } from 'react'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { AlertDraft } from '@/domain/alerts/alert'
import { groupOf } from '@/domain/alerts/draft-group'
import { standingInstead } from '@/domain/alerts/version'
import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { cancelWords, reviewWords, versionWords } from '@/i18n/zh-CN/broadcasts'
import { AlertEditor } from './alert-editor'
import { Correction } from './correction'
import { Emergency } from './emergency'
import { DraftPreview } from './draft-preview'
import { ReviewPanel } from './review-panel'
import { StandingAlert } from './standing-alert'
import { VersionLine } from './version-line'

type Props = {
  readonly draft: AlertDraft
  /** Among them the other versions of it. */
  readonly all: readonly AlertDraft[]
  readonly units: readonly UnitNode[]
  readonly roles: readonly Role[]
  /** A new draft was begun, by correcting this one. */
  readonly onBegun: () => void
  /** The person goes on, in a new draft, with what they wrote on one that is no longer a draft. */
  readonly onGoOn: (alertId: string) => void
  /** Something was done; `words` say what. */
  readonly onDone: (words: string) => void
}

/** One alert with what this person may do about it now; an administrator may let it go at once. */
export function DraftDesk(props: Props) {
  const { draft, all, units, roles, onBegun, onGoOn, onDone } = props
  const [isTakenOver, setTakenOver] = useState(false)
  const standing = standingInstead(draft, all)
  if (standing && isTakenOver) {
    const back = () => setTakenOver(false)
    return (
      <Correction
        updates={standing}
        words={draft}
        units={units}
        onBack={back}
        onBegun={onBegun}
        onGoOn={onGoOn}
        onDone={onDone}
      />
    )
  }
  const isOnItsWay = draft.state === 'draft' || draft.state === 'inReview'
  return (
    <>
      <VersionLine draft={draft} all={all} />
      {standing && roles.includes('organiser') && (
        <Button icon="edit" onPress={() => setTakenOver(true)}>
          {versionWords.takeOver}
        </Button>
      )}
      <Step {...props} />
      {isOnItsWay && roles.includes('admin') && <Emergency draft={draft} onDone={onDone} />}
    </>
  )
}

type StepProps = Omit<Props, 'all'>

function Step(props: StepProps) {
  const { draft, units, roles, onDone } = props
  switch (groupOf(draft, roles, new Date())) {
    case 'drafts':
      return <DraftInWriting {...props} />
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
      return <StandingAlert {...props} />
    case 'ended':
      return (
        <>
          <Notice>{endWords(draft)}</Notice>
          <DraftPreview draft={draft} units={units} />
        </>
      )
  }
}

function endWords({ state, isReplaced, cancelReason }: AlertDraft): string {
  if (isReplaced) return versionWords.isReplaced
  if (state === 'published') return reviewWords.expired
  return cancelReason ? cancelWords.over(cancelReason) : reviewWords.ended
}

function DraftInWriting({ draft, units, roles, onBegun, onGoOn, onDone }: StepProps) {
  if (roles.includes('organiser')) {
    return (
      <AlertEditor
        unitId={draft.unitId}
        draft={draft}
        units={units}
        onBegun={onBegun}
        onGoOn={onGoOn}
        onSubmitted={() => onDone(reviewWords.submitted)}
        onDiscarded={onDone}
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
