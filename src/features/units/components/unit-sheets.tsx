import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { UNIT_KINDS, type UnitKind } from '@/domain/shared/unit-kind'
import type { StaffUnit } from '@/domain/units/contract'
import { isNameTaken } from '@/domain/units/tree'
import { kindsBelow } from '@/domain/units/unit'
import { failureWords } from '@/i18n/zh-CN/states'
import { unitWords } from '@/i18n/zh-CN/units'
import { useCloudAction } from '@/platform/cloud-action'
import { isUnitName } from '../api'
import { countOf } from '../hooks'

export type SheetProps = {
  readonly unit: StaffUnit
  readonly units: readonly StaffUnit[]
  readonly onClose: () => void
  /** What was done, and which unit to look at from now on. */
  readonly onDone: (words: string, unitId: string) => void
}

/** What is wrong with a name, once it has been sent. */
function nameMistake(
  name: string,
  units: readonly StaffUnit[],
  place: { id: string; parentId: string | null },
) {
  if (!isUnitName(name)) return unitWords.nameUnfit
  return isNameTaken(units, { ...place, name: name.trim() }) ? unitWords.nameTaken : undefined
}

export function RenameSheet({ unit, units, onClose, onDone }: SheetProps) {
  const { isBusy, failure, perform } = useCloudAction('units', 'renameUnit')
  const [name, setName] = useState(unit.name)
  const [isTried, setTried] = useState(false)
  const mistake = nameMistake(name, units, unit)
  const send = async () => {
    setTried(true)
    if (mistake) return
    const answer = await perform({ unitId: unit.id, name: name.trim() })
    if (answer.ok) onDone(unitWords.renamed(name.trim()), unit.id)
  }
  return (
    <Sheet title={unitWords.renameTitle(unit.name)} closeLabel={unitWords.cancel} onClose={onClose}>
      <Field
        label={unitWords.name}
        hint={unitWords.nameHint}
        mistake={isTried ? mistake : undefined}
        value={name}
        onInput={setName}
      />
      <Text className="note">{unitWords.renameNote}</Text>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void send()}>
        {unitWords.rename}
      </Button>
    </Sheet>
  )
}

export function AddSheet({ unit, units, onClose, onDone }: SheetProps) {
  const { isBusy, failure, perform } = useCloudAction('units', 'createUnit')
  const kinds = kindsBelow(unit.kind)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<UnitKind | undefined>(kinds.length === 1 ? kinds[0] : undefined)
  const [isTried, setTried] = useState(false)
  const mistake = nameMistake(name, units, { id: '', parentId: unit.id })
  const send = async () => {
    setTried(true)
    if (mistake || !kind) return
    const answer = await perform({ parentId: unit.id, name: name.trim(), kind })
    if (answer.ok) onDone(unitWords.added(name.trim()), answer.value.unitId)
  }
  return (
    <Sheet title={unitWords.addTitle(unit.name)} closeLabel={unitWords.cancel} onClose={onClose}>
      <Field
        label={unitWords.name}
        hint={unitWords.nameHint}
        mistake={isTried ? mistake : undefined}
        value={name}
        onInput={setName}
      />
      <ChoiceGroup
        label={unitWords.kind}
        choices={kinds.map((id) => ({ id, title: UNIT_KINDS[id] }))}
        chosen={kind}
        onChoose={setKind}
      />
      {isTried && !kind && <Notice tone="warm">{unitWords.kindMissing}</Notice>}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void send()}>
        {unitWords.add}
      </Button>
    </Sheet>
  )
}

export function ArchiveSheet({ unit, units, onClose, onDone }: SheetProps) {
  const { isBusy, failure, perform } = useCloudAction('units', 'archiveUnit')
  const send = async () => {
    const answer = await perform({ unitId: unit.id })
    if (answer.ok) onDone(unitWords.archivedDone, unit.id)
  }
  return (
    <Sheet title={unitWords.archiveTitle(unit.name)} closeLabel={unitWords.cancel} onClose={onClose}>
      <View className="stack">
        {unitWords.archiveConsequences(countOf(units, unit.id)).map((words) => (
          <Text key={words} className="words">
            {words}
          </Text>
        ))}
      </View>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button isDisabled={isBusy} onPress={() => void send()}>
        {unitWords.archiveYes}
      </Button>
      <Button kind="plain" onPress={onClose}>
        {unitWords.cancel}
      </Button>
    </Sheet>
  )
}

export function RestoreSheet({ unit, onClose, onDone }: SheetProps) {
  const { isBusy, failure, perform } = useCloudAction('units', 'restoreUnit')
  const send = async () => {
    const answer = await perform({ unitId: unit.id })
    if (answer.ok) onDone(unitWords.restored, unit.id)
  }
  return (
    <Sheet title={unitWords.restoreTitle(unit.name)} closeLabel={unitWords.cancel} onClose={onClose}>
      <Text className="words">{unitWords.restoreText}</Text>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy} onPress={() => void send()}>
        {unitWords.restore}
      </Button>
    </Sheet>
  )
}
