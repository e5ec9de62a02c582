import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { consoleWords } from '@/i18n/zh-CN/console'
import { useUnitTree, type Workplace } from '../hooks'

type Props = { readonly workplace: Workplace; readonly unitName: string }

/** For whoever works for several units; nobody else sees it. */
export function UnitChooser({ workplace: { unitIds, chooseUnit }, unitName }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (unitIds.length < 2) return null
  const choose = (unitId: string) => {
    chooseUnit(unitId)
    setOpen(false)
  }
  return (
    <View className="console__unit">
      <Button isInline onPress={() => setOpen(true)}>
        {consoleWords.changeUnit(unitName)}
      </Button>
      {isOpen && (
        <Sheet title={consoleWords.unit} closeLabel={consoleWords.close} onClose={() => setOpen(false)}>
          {unitIds.map((unitId) => (
            <UnitRow key={unitId} unitId={unitId} onChoose={choose} />
          ))}
        </Sheet>
      )}
    </View>
  )
}

/** A grant knows the unit by its id; the name comes with its tree. */
function UnitRow({ unitId, onChoose }: { unitId: string; onChoose: (unitId: string) => void }) {
  const { value } = useUnitTree(unitId)
  return <ListRow title={value?.[0]?.name ?? consoleWords.unnamed} onPress={() => onChoose(unitId)} />
}
