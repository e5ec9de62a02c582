import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { StaffUnit } from '@/domain/units/contract'
import type { ImportMistake, PlannedUnit } from '@/domain/units/import'
import { IMPORT_COLUMNS, type ImportColumn } from '@/domain/units/import-row'
import { UNIT_KINDS } from '@/domain/shared/unit-kind'
import { importColumnNames, importMistakeWords, importWords } from '@/i18n/zh-CN/units'
import type { Preview } from '../hooks'
import './import-panel.css'

type Props = { readonly preview: Preview; readonly units: readonly StaffUnit[] }

/** As many as one reads before mending. */
const SHOWN = 50

/** Every cell that does not fit, or everything that would be made. */
export function ImportPreview({ preview, units }: Props) {
  const { rows, planned, present, mistakes } = preview
  if (mistakes.length > 0) return <Mistakes preview={preview} />
  if (rows.length === 0) return <Notice tone="warm">{importWords.empty}</Notice>
  if (planned.length === 0) return <Notice isStatus>{importWords.nothingToDo(present.length)}</Notice>
  return (
    <Card>
      <Notice isStatus icon="tick" title={importWords.fits(planned.length, present.length)} />
      <View aria-role="list">
        {planned.slice(0, SHOWN).map((unit) => (
          <View key={unit.line} className="import-panel__row" aria-role="listitem">
            <Text className="words">{unit.name}</Text>
            <Text className="note">
              {importWords.plannedUnder(UNIT_KINDS[unit.kind], parentName(unit, planned, units))}
            </Text>
          </View>
        ))}
      </View>
      {planned.length > SHOWN && <Text className="note">{importWords.moreRows(planned.length - SHOWN)}</Text>}
    </Card>
  )
}

function parentName(
  { parent }: PlannedUnit,
  planned: readonly PlannedUnit[],
  units: readonly StaffUnit[],
): string {
  const found =
    'unitId' in parent
      ? units.find(({ id }) => id === parent.unitId)
      : planned.find(({ line }) => line === parent.line)
  return found?.name ?? ''
}

const namedColumn = (column: ImportColumn) => ({
  letter: LETTERS.charAt(IMPORT_COLUMNS.indexOf(column)),
  name: importColumnNames[column],
})

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function Mistakes({ preview: { mistakes, rows } }: Pick<Props, 'preview'>) {
  const cellOf = ({ line, column }: ImportMistake) =>
    column && (rows.find((row) => row.line === line)?.cells[IMPORT_COLUMNS.indexOf(column)] ?? '')
  return (
    <Card>
      <Notice tone="warm" title={importWords.mistakes(mistakes.length)} />
      <View aria-role="list">
        {mistakes.slice(0, SHOWN).map((mistake) => {
          const { line, column, code } = mistake
          const cell = cellOf(mistake)
          return (
            <View key={`${line} ${column} ${code}`} className="import-panel__row" aria-role="listitem">
              <Text className="words strong">
                {importWords.place(line, column ? namedColumn(column) : undefined)}
              </Text>
              {cell !== null && <Text className="words">{importWords.cell(cell.slice(0, 40))}</Text>}
              <Text className="note">{importMistakeWords[code]}</Text>
            </View>
          )
        })}
      </View>
      {mistakes.length > SHOWN && <Text className="note">{importWords.more(mistakes.length - SHOWN)}</Text>}
    </Card>
  )
}
