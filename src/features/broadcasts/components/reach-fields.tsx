import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Choice, ChoiceGroup } from '@/components/choice'
import { isCovered, toggleArea } from '@/domain/shared/area'
import { AUDIENCE_IDS, AUDIENCES, type Audience } from '@/domain/shared/taxonomy'
import type { UnitNode } from '@/domain/units/contract'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { usePartsPainted } from '@/platform/after-paint'
import { Mistake, type FieldsProps } from './form-fields'
import './reach-fields.css'

type Props = FieldsProps & { readonly units: readonly UnitNode[] }

const AUDIENCE_CHOICES = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

/** Who the alert is for. */
export function AudienceFields({ form: { audiences }, change, mistakeIn }: FieldsProps) {
  const toggle = (audience: Audience) =>
    change({ audiences: AUDIENCE_IDS.filter((id) => (id === audience) !== audiences.includes(id)) })
  return (
    <>
      <View className="alert-editor__compact">
        <ChoiceGroup
          label={alertFormWords.audiences}
          choices={AUDIENCE_CHOICES}
          chosen={audiences}
          onChoose={toggle}
        />
      </View>
      <Mistake words={mistakeIn('audiences')} />
    </>
  )
}

/** Where it is sent: a unit brings everything below it along. */
export function AreaFields({ form: { areaUnitIds }, change, mistakeIn, units }: Props) {
  const [top] = units
  return (
    <>
      <View className="stack" aria-role="group" aria-label={alertFormWords.area}>
        <Text className="strong" aria-hidden="true">
          {alertFormWords.area}
        </Text>
        {top && (
          <Area
            unit={top}
            units={units}
            chosen={areaUnitIds}
            isTop
            onToggle={(unit) => change({ areaUnitIds: toggleArea(areaUnitIds, unit, units) })}
          />
        )}
        <Text className="note">{alertFormWords.areaHint}</Text>
      </View>
      <Mistake words={mistakeIn('areaUnitIds')} />
    </>
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
            second={isIncluded ? alertFormWords.covered : undefined}
            isChosen={isIncluded || chosen.includes(unit.id)}
            isDisabled={isIncluded}
            onPress={() => onToggle(unit)}
          />
        </View>
        {below.length > 0 && !isTop && (
          <Button
            isInline
            kind="plain"
            label={isOpen ? alertFormWords.closeBelow(unit.name) : alertFormWords.openBelow(unit.name)}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? alertFormWords.closeBelowShort : alertFormWords.openBelowShort(below.length)}
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
