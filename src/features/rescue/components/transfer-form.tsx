import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { readYuan, writeYuan } from '@/domain/rescue/amount'
import {
  asksBank,
  EMPTY_TRANSFER,
  lastFourDigits,
  LONGEST,
  PAYMENT_WAY_IDS,
  PAYMENT_WAYS,
  type Transfer,
} from '@/domain/rescue/evidence'
import { clockWords, dayWords } from '@/i18n/zh-CN/dates'
import { evidenceWords } from '@/i18n/zh-CN/rescue'
import type { EvidenceList } from '../hooks'
import { EraseSheet } from './erase-sheet'

const words = evidenceWords.fields
const WAYS = PAYMENT_WAY_IDS.map((id) => ({ id, title: PAYMENT_WAYS[id] }))

type Props = { readonly list: EvidenceList; readonly at: number }

function useTransfer({ list, at }: Props) {
  const transfer = list.evidence.transfers[at] ?? EMPTY_TRANSFER
  return { transfer, fill: (part: Partial<Transfer>) => list.fillTransfer(at, part) }
}

/** How much went, when, and by which way. */
export function TransferMoney(props: Props) {
  const { transfer, fill } = useTransfer(props)
  const { when, amountFen, way, ownBank, ownLastFour } = transfer
  return (
    <>
      <AmountField fen={amountFen} onChange={(fen) => fill({ amountFen: fen })} />
      <View className="stack">
        <Field
          label={words.when}
          hint={words.whenHint}
          value={when}
          maxLength={LONGEST.line}
          onInput={(next) => fill({ when: next })}
        />
        <Button icon="clock" onPress={() => fill({ when: justNow(new Date()) })}>
          {words.now}
        </Button>
      </View>
      <ChoiceGroup label={words.way} choices={WAYS} chosen={way} onChoose={(next) => fill({ way: next })} />
      <View className="flow">
        {asksBank(transfer) && (
          <>
            <Field
              label={words.ownBank}
              value={ownBank}
              maxLength={LONGEST.short}
              onInput={(next) => fill({ ownBank: next })}
            />
            <Field
              kind="number"
              label={words.ownLastFour}
              hint={words.ownLastFourHint}
              value={ownLastFour}
              onInput={(next) => fill({ ownLastFour: lastFourDigits(next) })}
            />
          </>
        )}
      </View>
    </>
  )
}

const justNow = (now: Date): string => words.nowWords(`${dayWords(now)} ${clockWords(now)} `)

type AmountProps = { readonly fen: number | null; readonly onChange: (fen: number | null) => void }

/**
 * What was typed stays as it is; only what can be read as an amount is kept. A mistake shows at once: a
 * sentence that came on leaving the field would push away the very button that is being pressed.
 */
function AmountField({ fen, onChange }: AmountProps) {
  const [typed, setTyped] = useState(fen === null ? '' : writeYuan(fen))
  const isMistaken = typed.trim() !== '' && readYuan(typed) === undefined
  const type = (next: string) => {
    setTyped(next)
    onChange(readYuan(next) ?? null)
  }
  return (
    <Field
      label={words.amount}
      hint={words.amountHint}
      mistake={isMistaken ? words.amountMistake : undefined}
      value={typed}
      maxLength={LONGEST.short}
      onInput={type}
    />
  )
}

/** Who got it, as far as the receipt says. */
export function TransferPayee({ onRemoved, ...props }: Props & { readonly onRemoved: () => void }) {
  const { transfer, fill } = useTransfer(props)
  const { payee, payeeAccount, payeeBank } = transfer
  return (
    <>
      <Field
        label={words.payee}
        value={payee}
        maxLength={LONGEST.line}
        onInput={(next) => fill({ payee: next })}
      />
      <Field
        label={words.payeeAccount}
        hint={words.accountHint}
        value={payeeAccount}
        maxLength={LONGEST.line}
        onInput={(next) => fill({ payeeAccount: next })}
      />
      {asksBank(transfer) && (
        <Field
          label={words.payeeBank}
          value={payeeBank}
          maxLength={LONGEST.short}
          onInput={(next) => fill({ payeeBank: next })}
        />
      )}
      <RemoveTransfer {...props} onRemoved={onRemoved} />
    </>
  )
}

function RemoveTransfer({ list, at, onRemoved }: Props & { readonly onRemoved: () => void }) {
  const [isAsking, setAsking] = useState(false)
  const remove = () => {
    list.removeTransfer(at)
    onRemoved()
  }
  return (
    <View className="stack">
      <Button kind="plain" icon="erase" onPress={() => setAsking(true)}>
        {evidenceWords.removeTransfer}
      </Button>
      {isAsking && (
        <EraseSheet
          title={evidenceWords.removeTransferTitle(at + 1)}
          sentences={[evidenceWords.removeTransferText]}
          confirm={evidenceWords.removeYes}
          keep={evidenceWords.keep}
          onConfirm={remove}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
