import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { NOTE_MAX_LENGTH, type JoinCodeView } from '@/domain/joining/contract'
import { codeDeskWords } from '@/i18n/zh-CN/joining'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { DAY_CHOICES, useCodeForm } from '../hooks'

type Props = {
  readonly unitId: string
  readonly onMade: (made: JoinCodeView) => void
  readonly onLeave: () => void
}

const CHOICES = DAY_CHOICES.map((id) => ({ id, title: codeDeskWords.dayChoices[id] }))

/** What the code is for, how long it works and how many it lets in. */
export function CodeForm({ unitId, onMade, onLeave }: Props) {
  const { note, days, cap, mistake, isBusy, failure, setNote, setDays, setCap, make } = useCodeForm(
    unitId,
    onMade,
  )
  return (
    <>
      <Field
        label={codeDeskWords.note}
        hint={codeDeskWords.noteHint}
        value={note}
        maxLength={NOTE_MAX_LENGTH}
        onInput={setNote}
      />
      <ChoiceGroup label={codeDeskWords.days} choices={CHOICES} chosen={days} onChoose={setDays} />
      <Field
        label={codeDeskWords.cap}
        hint={codeDeskWords.capHint}
        mistake={mistake}
        kind="number"
        value={cap}
        onInput={setCap}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void make()}>
        {isBusy ? stateWords.sending : codeDeskWords.making}
      </Button>
      <Button kind="plain" onPress={onLeave}>
        {codeDeskWords.cancel}
      </Button>
    </>
  )
}
