import { chinaDay } from '../shared/time'
import { csvLine } from './csv'

/** A cell as a table programme keeps it; empty ones are null. */
export type SheetCell = string | number | boolean | Date | null

/** A sheet by its rows, each as long as its last filled cell needs. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] }

/** The sheet that is read: the first with anything in it. */
export const firstFilled = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find(({ rows }) => rows.some((row) => row.some((cell) => textOf(cell) !== '')))

/** As comma-separated values, a line a row: an empty row is an empty line, so that every line keeps its number. */
export const csvOf = ({ rows }: Sheet): string =>
  rows.map((row) => csvLine(withoutEnd(row.map(textOf)))).join('\n')

function withoutEnd(cells: readonly string[]): readonly string[] {
  const last = cells.reduce((found, cell, at) => (cell === '' ? found : at), -1)
  return cells.slice(0, last + 1)
}

/** What was meant by it: a telephone number is no number, and a line break within a cell ends no row. */
function textOf(cell: SheetCell): string {
  if (cell === null) return ''
  // A date has no zone of its own: the library gives its midnight in UTC.
  if (cell instanceof Date) return chinaDay(cell)
  return String(cell).replace(/\s+/g, ' ').trim()
}
