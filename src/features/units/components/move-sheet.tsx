import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { StaffUnit } from '@/domain/units/contract'
import { moveRefusal } from '@/domain/units/tree'
import { mayStandBelow } from '@/domain/units/unit'
import { failureWords } from '@/i18n/zh-CN/states'
import { unitWords } from '@/i18n/zh-CN/units'
import { useCloudAction } from '@/platform/cloud-action'
import { countOf } from '../hooks'
import type { SheetProps } from './unit-sheets'
import { UnitTree } from './unit-tree'

type Props = SheetProps & { readonly joined: number | null | undefined }

/** The new parent is chosen from the tree; what goes along is said before anything is done. */
export function MoveSheet({ unit, units, joined, onClose, onDone }: Props) {
  const { isBusy, failure, perform } = useCloudAction('units', 'moveUnit')
  const [parentId, setParentId] = useState<string>()
  const parent = units.find(({ id }) => id === parentId)
  const send = async () => {
    if (!parent) return
    const answer = await perform({ unitId: unit.id, parentId: parent.id })
    if (answer.ok) onDone(unitWords.moved(parent.name), unit.id)
  }
  return (
    <Sheet title={unitWords.moveTitle(unit.name)} closeLabel={unitWords.cancel} onClose={onClose}>
      <Text className="note">{hasPlace(unit, units) ? unitWords.moveHint : unitWords.moveNowhere}</Text>
      <UnitTree
        label={unitWords.moveTitle(unit.name)}
        units={units}
        chosen={parentId}
        isDisabled={({ id }) => id === unit.parentId || moveRefusal(units, unit.id, id) !== null}
        onChoose={setParentId}
      />
      {parent && (
        <Notice isStatus title={unitWords.moveWhat(unit.name, countOf(units, unit.id), parent.name)}>
          {joined !== undefined && `${unitWords.joined(joined)}。`}
          {unitWords.moveFollows}
        </Notice>
      )}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={isBusy || !parent} onPress={() => void send()}>
        {unitWords.moveYes}
      </Button>
    </Sheet>
  )
}

/** Whether any other unit could take it, by its kind. */
const hasPlace = (unit: StaffUnit, units: readonly StaffUnit[]): boolean =>
  units.some(
    ({ id, kind, path }) => id !== unit.parentId && !path.includes(unit.id) && mayStandBelow(unit.kind, kind),
  )
