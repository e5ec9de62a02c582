import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { GATHERING_KINDS, type Gathering, type GatheringKind } from '@/domain/gatherings/contract'
import { NOTE_MAX_LENGTH } from '@/domain/shared/short-note'
import { gatheringWords } from '@/i18n/zh-CN/gatherings'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useGatheringForm } from '../hooks'
import './gathering-form.css'

const KINDS = (Object.keys(GATHERING_KINDS) as GatheringKind[]).map((id) => ({
  id,
  title: GATHERING_KINDS[id],
}))

type Props = {
  readonly unitId: string
  /** Left out for a new one. */
  readonly before: Gathering | undefined
  readonly onDone: (words: string) => void
  readonly onCancel: () => void
}

/** A day, what it was, how many people. */
export function GatheringForm({ unitId, before, onDone, onCancel }: Props) {
  const { typed, type, mistakes, failure, isBusy, save, withdraw } = useGatheringForm(unitId, before, onDone)
  return (
    <View className="flow gathering-form">
      <Text className="strong">{before ? gatheringWords.correctTitle : gatheringWords.enterTitle}</Text>
      <Field
        label={gatheringWords.heldOn}
        hint={gatheringWords.heldOnHint}
        mistake={mistakes.heldOn}
        maxLength={10}
        value={typed.heldOn}
        onInput={(heldOn) => type({ heldOn })}
      />
      <ChoiceGroup
        label={gatheringWords.kind}
        choices={KINDS}
        chosen={typed.kind}
        onChoose={(kind) => type({ kind })}
      />
      {mistakes.kind !== undefined && <Notice tone="warm">{mistakes.kind}</Notice>}
      <Field
        label={gatheringWords.count}
        mistake={mistakes.people}
        kind="number"
        maxLength={5}
        value={typed.people}
        onInput={(people) => type({ people })}
      />
      <Field
        label={gatheringWords.said}
        hint={gatheringWords.saidHint}
        mistake={mistakes.note}
        maxLength={NOTE_MAX_LENGTH}
        value={typed.note}
        onInput={(note) => type({ note })}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void save()}>
        {isBusy ? stateWords.sending : gatheringWords.save}
      </Button>
      {before && (
        <Button isDisabled={isBusy} onPress={() => void withdraw()}>
          {gatheringWords.withdraw}
        </Button>
      )}
      <Button kind="plain" onPress={onCancel}>
        {gatheringWords.cancel}
      </Button>
    </View>
  )
}
