import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { StackedBars, type PartTone, type StackedPart } from '@/components/stacked-bars'
import type { Broadcast, UnitStanding } from '@/domain/broadcasts/contract'
import { countWords } from '@/i18n/zh-CN/metrics'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'

const PARTS: readonly { readonly id: keyof typeof pushDeskWords.standing; readonly tone: PartTone }[] = [
  { id: 'known', tone: 'full' },
  { id: 'visited', tone: 'striped' },
  { id: 'family', tone: 'warm' },
  { id: 'open', tone: 'empty' },
]

const partsOf = (valueOf: (id: (typeof PARTS)[number]['id']) => number): readonly StackedPart[] =>
  PARTS.map(({ id, tone }) => ({ name: pushDeskWords.standing[id], tone, value: valueOf(id) }))

/** Where it went, on one picture, with the table behind it. */
export function ReachPicture({ broadcast: { units } }: { readonly broadcast: Broadcast }) {
  const sum = (id: 'people' | keyof typeof pushDeskWords.standing) =>
    units.reduce((total, unit) => total + unit[id], 0)
  return (
    <View className="push-desk__column">
      <Card title={pushDeskWords.pictureTitle}>
        <Text className="words strong">{pushDeskWords.pictureSentence(sum('known'), sum('people'))}</Text>
        <StackedBars
          label={pushDeskWords.pictureTitle}
          bars={units.map((unit) => ({
            name: unit.name,
            parts: partsOf((id) => unit[id]),
          }))}
          whole={partsOf(sum)}
          words={(count) => `${countWords(count)} 人`}
        />
        <Text className="note">{pushDeskWords.pictureNote}</Text>
      </Card>
      <Card title={pushDeskWords.tableTitle}>
        <Table units={units} />
        <Text className="note">{pushDeskWords.updated}</Text>
      </Card>
    </View>
  )
}

const COLUMNS: readonly { readonly name: string; readonly of: (unit: UnitStanding) => string }[] = [
  { name: pushDeskWords.tableUnit, of: ({ name }) => name },
  { name: pushDeskWords.tablePeople, of: ({ people }) => countWords(people) },
  { name: pushDeskWords.tableAccepted, of: ({ accepted }) => countWords(accepted) },
  { name: pushDeskWords.tableOpened, of: ({ opened }) => countWords(opened) },
  ...PARTS.map(({ id }) => ({
    name: pushDeskWords.standing[id],
    of: (unit: UnitStanding) => countWords(unit[id]),
  })),
]

function Table({ units }: { readonly units: readonly UnitStanding[] }) {
  return (
    <View className="push-table" aria-role="table" aria-label={pushDeskWords.tableTitle}>
      <View className="push-table__row push-table__row--head" aria-role="row">
        {COLUMNS.map(({ name }) => (
          <Text key={name} className="push-table__cell" aria-role="columnheader">
            {name}
          </Text>
        ))}
      </View>
      {units.map((unit) => (
        <View key={unit.unitId} className="push-table__row" aria-role="row">
          {COLUMNS.map(({ name, of }) => (
            <Text key={name} className="push-table__cell" aria-role="cell">
              {of(unit)}
            </Text>
          ))}
        </View>
      ))}
    </View>
  )
}
