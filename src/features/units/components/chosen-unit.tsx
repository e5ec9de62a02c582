import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { UNIT_KINDS } from '@/domain/shared/unit-kind'
import type { StaffUnit } from '@/domain/units/contract'
import { kindsBelow } from '@/domain/units/unit'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { unitWords } from '@/i18n/zh-CN/units'
import { childrenOf, countOf, useJoined } from '../hooks'
import { ContactForm } from './contact-form'
import { MoveSheet } from './move-sheet'
import { UnitOrder } from './unit-order'
import { AddSheet, ArchiveSheet, RenameSheet, RestoreSheet } from './unit-sheets'
import './chosen-unit.css'

type Props = {
  readonly unitId: string | undefined
  readonly units: readonly StaffUnit[]
  readonly isAdmin: boolean
  readonly doneWords: string | undefined
  readonly onDone: (words: string, unitId: string) => void
}

/** The chosen unit: how it stands, and what may be done with it. */
export function ChosenUnit({ unitId, units, ...shared }: Props) {
  const unit = units.find(({ id }) => id === unitId)
  if (!unit) return <Empty icon="list" words={unitWords.nothingChosen} />
  return <UnitPanel key={unit.id} unit={unit} units={units} {...shared} />
}

type PanelProps = Omit<Props, 'unitId'> & { readonly unit: StaffUnit }

function UnitPanel({ unit, units, isAdmin, doneWords, onDone }: PanelProps) {
  const joined = useJoined(unit.id)
  const below = childrenOf(units, unit.id)
  return (
    <OneByOne>
      {doneWords && (
        <Notice isStatus icon="tick">
          {doneWords}
        </Notice>
      )}
      <Card title={unit.name}>
        <Text className="second">{[UNIT_KINDS[unit.kind], ...closedWords(unit)].join(' · ')}</Text>
        <Text className="words">{figureWords(countOf(units, unit.id) - 1, joined)}</Text>
        <Steps unit={unit} units={units} isAdmin={isAdmin} joined={joined} onDone={onDone} />
        {!isAdmin && <Text className="note">{unitWords.onlyAdmin}</Text>}
      </Card>
      <ContactForm unitId={unit.id} />
      {below.length > 1 && (
        <UnitOrder key={below.map(({ id }) => id).join()} unitId={unit.id} below={below} onDone={onDone} />
      )}
    </OneByOne>
  )
}

function closedWords({ isArchived, isClosed }: StaffUnit): readonly string[] {
  if (isArchived) return [unitWords.archived]
  return isClosed ? [unitWords.closedAbove] : []
}

function figureWords(below: number, joined: number | null | undefined): string {
  const figures = [unitWords.below(below), ...(joined === undefined ? [] : [unitWords.joined(joined)])]
  return `${figures.join('，')}。`
}

type Step = 'rename' | 'add' | 'move' | 'archive' | 'restore'

type StepsProps = Omit<PanelProps, 'doneWords'> & { readonly joined: number | null | undefined }

function Steps({ unit, units, isAdmin, joined, onDone }: StepsProps) {
  const [asking, setAsking] = useState<Step>()
  const isTop = unit.id === units[0]?.id
  const done = (words: string, unitId: string) => {
    setAsking(undefined)
    onDone(words, unitId)
  }
  const sheet = { unit, units, onClose: () => setAsking(undefined), onDone: done }
  return (
    <>
      <View className="chosen-unit__actions">
        {stepsFor(unit, isAdmin, isTop).map((step) => (
          <Button
            key={step}
            isInline
            kind={step === 'add' ? 'action' : 'outline'}
            onPress={() => setAsking(step)}
          >
            {unitWords[step]}
          </Button>
        ))}
      </View>
      {asking === 'rename' && <RenameSheet {...sheet} />}
      {asking === 'add' && <AddSheet {...sheet} />}
      {asking === 'move' && <MoveSheet {...sheet} joined={joined} />}
      {asking === 'archive' && <ArchiveSheet {...sheet} />}
      {asking === 'restore' && <RestoreSheet {...sheet} />}
    </>
  )
}

/** What may be done with a unit; a unit on top of what one works for is moved by those above. */
function stepsFor(unit: StaffUnit, isAdmin: boolean, isTop: boolean): readonly Step[] {
  if (!isAdmin) return ['rename']
  const steps: Step[] = !unit.isClosed && kindsBelow(unit.kind).length > 0 ? ['add', 'rename'] : ['rename']
  if (!isTop) steps.push('move')
  return [...steps, unit.isArchived ? 'restore' : 'archive']
}
