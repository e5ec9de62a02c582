import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { writeYuan } from '@/domain/rescue/amount'
import { isEmptyEvidence, MOST_TRANSFERS, totalFen, type Evidence } from '@/domain/rescue/evidence'
import { useElderView } from '@/features/frame/hooks'
import { evidenceWords, rescueWords } from '@/i18n/zh-CN/rescue'
import { usePartsPainted } from '@/platform/after-paint'
import { dial } from '@/platform/phone'
import type { EvidenceList } from '../hooks'
import { evidenceParts, partId, partSummary, partTitle, type EvidencePart } from './evidence-parts'
import { EraseSheet } from './erase-sheet'

type Props = {
  readonly list: EvidenceList
  readonly onOpen: (part: EvidencePart) => void
  readonly onRead: () => void
}

/** Everything that can be written, with what is written so far. */
export function EvidenceOverview({ list, onOpen, onRead }: Props) {
  const { evidence, isErased, addTransfer } = list
  const isEmpty = isEmptyEvidence(evidence)
  const total = totalFen(evidence)
  const add = () => {
    addTransfer()
    onOpen({ kind: 'money', at: evidence.transfers.length })
  }
  return (
    <>
      <Notice icon="lock">{evidenceWords.onlyHere}</Notice>
      <View className="flow">
        {isErased && (
          <Notice icon="tick" isStatus>
            {evidenceWords.erased}
          </Notice>
        )}
      </View>
      <View>
        <Text className="words">{evidenceWords.lead}</Text>
        <Text className="second">{evidenceWords.never}</Text>
      </View>
      <Parts evidence={evidence} onOpen={onOpen} onAdd={add} />
      <View className="flow">
        {total > 0 && <Text className="words strong">{evidenceWords.total(writeYuan(total))}</Text>}
      </View>
      <View className="stack">
        <Button kind="action" icon="speaker" isDisabled={isEmpty} onPress={onRead}>
          {evidenceWords.read}
        </Button>
        {isEmpty && <Text className="note">{evidenceWords.readFirst}</Text>}
      </View>
      <Button kind="danger" icon="phone" onPress={() => dial(rescueWords.first.number)}>
        {rescueWords.callAgain}
      </Button>
      <View className="flow">{!isEmpty && <Erasing onErase={list.erase} />}</View>
    </>
  )
}

/** More rows at once would weigh more than may travel after a tap. */
const ROWS_A_PART = 2

type PartsProps = {
  readonly evidence: Evidence
  readonly onOpen: (part: EvidencePart) => void
  readonly onAdd: () => void
}

/** A transfer is one row here; its second screen follows the first. */
function Parts({ evidence, onOpen, onAdd }: PartsProps) {
  const rows = evidenceParts(evidence).filter(({ kind }) => kind !== 'payee')
  const shown = usePartsPainted(Math.ceil(rows.length / ROWS_A_PART)) * ROWS_A_PART
  return (
    <Card flush>
      {rows.slice(0, shown).map((part) => (
        <PartRow key={partId(part)} part={part} evidence={evidence} onOpen={onOpen} />
      ))}
      {evidence.transfers.length < MOST_TRANSFERS && (
        <ListRow icon="add" title={evidenceWords.addTransfer} onPress={onAdd} />
      )}
    </Card>
  )
}

type RowProps = {
  readonly part: EvidencePart
  readonly evidence: Evidence
  readonly onOpen: (part: EvidencePart) => void
}

function PartRow({ part, evidence, onOpen }: RowProps) {
  const isElder = useElderView()
  const summary = partSummary(part, evidence)
  const elderSecond = summary ? evidenceWords.filled : undefined
  return (
    <ListRow
      icon={summary ? 'tick' : 'edit'}
      title={part.kind === 'money' ? evidenceWords.parts.transfer(part.at + 1) : partTitle(part)}
      second={isElder ? elderSecond : shortened(summary || evidenceWords.empty)}
      onPress={() => onOpen(part)}
    />
  )
}

const LONGEST_SUMMARY = 24

const shortened = (text: string): string =>
  text.length > LONGEST_SUMMARY ? `${text.slice(0, LONGEST_SUMMARY)}…` : text

function Erasing({ onErase }: { readonly onErase: () => void }) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button kind="plain" icon="erase" onPress={() => setAsking(true)}>
        {evidenceWords.erase}
      </Button>
      {isAsking && (
        <EraseSheet
          title={evidenceWords.eraseTitle}
          sentences={[evidenceWords.eraseText, evidenceWords.eraseCopies]}
          confirm={evidenceWords.eraseYes}
          keep={evidenceWords.keep}
          onConfirm={onErase}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
