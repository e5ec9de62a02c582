import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { isCovered, toggleArea } from '@/domain/shared/area'
import type { UnitNode } from '@/domain/units/contract'
import { areaWords } from '@/i18n/zh-CN/frame'
import { usePartsPainted } from '@/platform/after-paint'
import './area-choice.css'

type Props = {
  /** The unit one works for with everything below it, parents before children. */
  readonly units: readonly UnitNode[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Where something is sent: a unit brings everything below it along. */
export function AreaChoice({ units, chosen, onChange }: Props) {
  const [top] = units
  return (
    <View className="stack" aria-role="group" aria-label={areaWords.area}>
      <Text className="strong" aria-hidden="true">
        {areaWords.area}
      </Text>
      {top && (
        <Area
          unit={top}
          units={units}
          chosen={chosen}
          isTop
          onToggle={(unit) => onChange(toggleArea(chosen, unit, units))}
        />
      )}
      <Text className="note">{areaWords.hint}</Text>
    </View>
  )
}

type AreaProps = {
  readonly unit: UnitNode
  readonly units: readonly UnitNode[]
  readonly chosen: readonly string[]
  readonly isTop?: boolean
  readonly onToggle: (unit: UnitNode) => void
}

/** A unit to tick, and those directly below it once they are asked for: a county has hundreds. */
function Area({ unit, units, chosen, isTop = false, onToggle }: AreaProps) {
  const below = units.filter(({ path }) => path[path.length - 2] === unit.id)
  const [isOpen, setOpen] = useState(() => isTop || holdsChosen(unit, units, chosen))
  const isIncluded = isCovered(unit, chosen)
  return (
    <View className="area">
      <View className="area__line">
        <View className="area__choice">
          <Choice
            title={unit.name}
            second={isIncluded ? areaWords.covered : undefined}
            isChosen={isIncluded || chosen.includes(unit.id)}
            isDisabled={isIncluded}
            onPress={() => onToggle(unit)}
          />
        </View>
        {below.length > 0 && !isTop && (
          <Button
            isInline
            kind="plain"
            label={isOpen ? areaWords.closeBelow(unit.name) : areaWords.openBelow(unit.name)}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? areaWords.closeBelowShort : areaWords.openBelowShort(below.length)}
          </Button>
        )}
      </View>
      {isOpen && below.length > 0 && (
        <AreasBelow below={below} units={units} chosen={chosen} onToggle={onToggle} />
      )}
    </View>
  )
}

/** More at once would weigh too much for one setData. */
const AREAS_A_PART = 3

type BelowProps = Pick<AreaProps, 'units' | 'chosen' | 'onToggle'> & { readonly below: readonly UnitNode[] }

function AreasBelow({ below, ...shared }: BelowProps) {
  const parts = usePartsPainted(Math.ceil(below.length / AREAS_A_PART))
  return (
    <View className="area__below">
      {below.slice(0, parts * AREAS_A_PART).map((unit) => (
        <Area key={unit.id} unit={unit} {...shared} />
      ))}
    </View>
  )
}

function holdsChosen(unit: UnitNode, units: readonly UnitNode[], chosen: readonly string[]): boolean {
  return units.some(({ id, path }) => id !== unit.id && chosen.includes(id) && path.includes(unit.id))
}
