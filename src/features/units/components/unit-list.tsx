import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { StaffUnit } from '@/domain/units/contract'
import { OneByOne } from '@/features/frame/components/one-by-one'
import { unitWords } from '@/i18n/zh-CN/units'
import { UnitTree } from './unit-tree'

type Props = {
  readonly units: readonly StaffUnit[]
  readonly chosen: string | undefined
  readonly isAdmin: boolean
  readonly onChoose: (unitId: string) => void
  /** Left out where there is no table to bring in. */
  readonly onImport: (() => void) | undefined
}

/** Every unit that one works for, and the door to bringing in many at once. */
export function UnitList({ units, chosen, isAdmin, onChoose, onImport }: Props) {
  return (
    <OneByOne>
      <Card>
        <UnitTree label={unitWords.tree} units={units} chosen={chosen} onChoose={onChoose} />
      </Card>
      {units.length === 1 && <Notice>{unitWords.noneBelow}</Notice>}
      {isAdmin && onImport && (
        <Button icon="add" onPress={onImport}>
          {unitWords.importDoor}
        </Button>
      )}
      {isAdmin && !onImport && <Text className="note">{unitWords.importElsewhere}</Text>}
    </OneByOne>
  )
}
