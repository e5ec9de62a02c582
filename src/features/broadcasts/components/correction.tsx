import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { UnitNode } from '@/domain/units/contract'
import { reviewWords, versionWords } from '@/i18n/zh-CN/broadcasts'
import { AlertEditor } from './alert-editor'

type Props = {
  /** What stands now. */
  readonly updates: AlertDraft
  /** The words to begin with, where these are not its own. */
  readonly words?: AlertDraft
  readonly units: readonly UnitNode[]
  readonly onBack: () => void
  readonly onBegun: () => void
  readonly onGoOn: (alertId: string) => void
  readonly onDone: (words: string) => void
}

/** The next version of a published alert, being written. */
export function Correction({ updates, words, units, onBack, onBegun, onGoOn, onDone }: Props) {
  return (
    <>
      <Notice icon="edit">{versionWords.lead}</Notice>
      <Button kind="plain" onPress={onBack}>
        {versionWords.back}
      </Button>
      <AlertEditor
        unitId={updates.unitId}
        updates={updates}
        words={words}
        units={units}
        onBegun={onBegun}
        onGoOn={onGoOn}
        onSubmitted={() => onDone(reviewWords.submitted)}
        onDiscarded={onDone}
      />
    </>
  )
}
