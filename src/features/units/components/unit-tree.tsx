import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { Icon } from '@/components/icon/icon'
import { pressProps } from '@/components/press'
import type { StaffUnit } from '@/domain/units/contract'
import { UNIT_KINDS } from '@/domain/shared/unit-kind'
import { unitWords } from '@/i18n/zh-CN/units'
import { usePartsPainted } from '@/platform/after-paint'
import { childrenOf } from '../hooks'
import './unit-tree.css'

type Props = {
  readonly label: string
  readonly units: readonly StaffUnit[]
  readonly chosen: string | undefined
  /** What cannot be chosen stays to be seen, because what lies below may be. */
  readonly isDisabled?: (unit: StaffUnit) => boolean
  readonly onChoose: (unitId: string) => void
}

/** The units as lists within lists: each opens those below it, and can be chosen. */
export function UnitTree({ label, ...shared }: Props) {
  const [top] = shared.units
  return (
    <View aria-role="list" aria-label={label}>
      {top && <Branch unit={top} isTop {...shared} />}
    </View>
  )
}

type BranchProps = Omit<Props, 'label'> & { readonly unit: StaffUnit; readonly isTop?: boolean }

function Branch({ unit, isTop = false, ...shared }: BranchProps) {
  const { units, chosen, isDisabled, onChoose } = shared
  const below = childrenOf(units, unit.id)
  const holdsChosen = units.some(({ id, path }) => id === chosen && id !== unit.id && path.includes(unit.id))
  const [isOpen, setOpen] = useState(isTop || holdsChosen)
  useEffect(() => {
    if (holdsChosen) setOpen(true)
  }, [holdsChosen])
  const isOff = isDisabled?.(unit) === true
  const isChosen = unit.id === chosen
  return (
    <View aria-role="listitem">
      <View className="unit-tree__line">
        {below.length > 0 ? (
          <Toggle name={unit.name} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
        ) : (
          <View className="unit-tree__toggle unit-tree__toggle--none" />
        )}
        <View
          className={classNames(
            'unit-tree__unit',
            'pressable',
            isChosen && 'unit-tree__unit--chosen',
            isOff && 'unit-tree__unit--disabled',
          )}
          {...(isChosen ? { 'aria-current': 'true' } : {})}
          {...pressProps({ onPress: () => onChoose(unit.id), isDisabled: isOff })}
        >
          <Text>{unit.name}</Text>
          <Text className="note">{stateWords(unit)}</Text>
        </View>
      </View>
      {isOpen && below.length > 0 && <Below below={below} name={unit.name} {...shared} />}
    </View>
  )
}

function stateWords({ kind, isArchived, isClosed }: StaffUnit): string {
  if (isArchived) return unitWords.archived
  return isClosed ? unitWords.closedAbove : UNIT_KINDS[kind]
}

type ToggleProps = { readonly name: string; readonly isOpen: boolean; readonly onPress: () => void }

function Toggle({ name, isOpen, onPress }: ToggleProps) {
  return (
    <View
      className="unit-tree__toggle pressable"
      aria-label={isOpen ? unitWords.close(name) : unitWords.open(name)}
      aria-expanded={isOpen ? 'true' : 'false'}
      {...pressProps({ onPress })}
    >
      <Icon name={isOpen ? 'down' : 'next'} tone="second" size="small" />
    </View>
  )
}

/** More at once would weigh too much for one setData. */
const UNITS_A_PART = 3

type BelowProps = Omit<Props, 'label'> & { readonly below: readonly StaffUnit[]; readonly name: string }

function Below({ below, name, ...shared }: BelowProps) {
  const parts = usePartsPainted(Math.ceil(below.length / UNITS_A_PART))
  return (
    <View className="unit-tree__below" aria-role="list" aria-label={name}>
      {below.slice(0, parts * UNITS_A_PART).map((unit) => (
        <Branch key={unit.id} unit={unit} {...shared} />
      ))}
    </View>
  )
}
