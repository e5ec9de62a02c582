import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import type { Board } from '@/domain/meetings/contract'
import { questionAt } from '@/domain/meetings/step'
import { isShortNote, NOTE_MAX_LENGTH } from '@/domain/shared/short-note'
import { boardWords } from '@/i18n/zh-CN/meetings'
import type { BoardDesk } from '../hooks'

type Props = { readonly desk: BoardDesk; readonly board: Board }

/** For people without a phone: hands at a question, heads at any time. */
export function Counting({ desk, board }: Props) {
  const key = questionAt(board.step)
  const hands = key && board.counted.hands[key]
  const { present, pledged, note } = board.counted
  return (
    <Card title={boardWords.countTitle}>
      <Text className="second">{boardWords.countLead}</Text>
      {key && (
        <TwoNumbers
          labels={[boardWords.handsScam, boardWords.handsGenuine]}
          values={[hands?.scam, hands?.genuine]}
          button={boardWords.saveHands}
          onSave={(scam, genuine) => desk.countHands(key, { scam, genuine })}
        />
      )}
      {!key && (
        <TwoNumbers
          labels={[boardWords.present, boardWords.presentPledged]}
          values={[present ?? undefined, pledged ?? undefined]}
          note={note}
          button={boardWords.saveHeads}
          onSave={desk.countHeads}
        />
      )}
    </Card>
  )
}

type NumbersProps = {
  readonly labels: readonly [string, string]
  readonly values: readonly [number | undefined, number | undefined]
  /** Where something may be said beside the numbers. */
  readonly note?: string
  readonly button: string
  readonly onSave: (first: number, second: number, note: string) => Promise<boolean>
}

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value))
const numberOf = (typed: string): number | undefined =>
  /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined

function TwoNumbers({ labels, values, note, button, onSave }: NumbersProps) {
  const [first, setFirst] = useState(() => textOf(values[0]))
  const [second, setSecond] = useState(() => textOf(values[1]))
  const [said, setSaid] = useState(note ?? '')
  const [outcome, setOutcome] = useState<'saved' | 'notNumber' | 'notShort'>()
  const save = async () => {
    const [one, other] = [numberOf(first), numberOf(second)]
    if (one === undefined || other === undefined) return setOutcome('notNumber')
    if (!isShortNote(said)) return setOutcome('notShort')
    setOutcome((await onSave(one, other, said)) ? 'saved' : undefined)
  }
  return (
    <View className="flow">
      <View className="pair">
        <Field label={labels[0]} kind="number" value={first} onInput={setFirst} />
        <Field label={labels[1]} kind="number" value={second} onInput={setSecond} />
      </View>
      {note !== undefined && (
        <Field
          label={boardWords.headsNote}
          hint={boardWords.headsNoteHint}
          mistake={outcome === 'notShort' ? boardWords.notShort : undefined}
          maxLength={NOTE_MAX_LENGTH}
          value={said}
          onInput={setSaid}
        />
      )}
      {outcome === 'notNumber' && <Notice tone="warm">{boardWords.notNumber}</Notice>}
      {outcome === 'saved' && (
        <Notice isStatus icon="tick">
          {boardWords.savedHands}
        </Notice>
      )}
      <Button onPress={() => void save()}>{button}</Button>
    </View>
  )
}
