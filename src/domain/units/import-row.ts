import * as v from 'valibot'
import { CONTACT_FIELDS } from './unit'

/** As many as one file may bring. */
export const IMPORT_MAX_ROWS = 2_000

/** The columns of a file, in this order; the first line may name them. */
export const IMPORT_COLUMNS = ['name', 'kind', 'parent', ...CONTACT_FIELDS] as const
export type ImportColumn = (typeof IMPORT_COLUMNS)[number]

/** One line as it was read; judged by `planImport`, in the console and again in the cloud. */
export const ImportRow = v.strictObject({
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cells: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(IMPORT_COLUMNS.length)),
})
export type ImportRow = v.InferOutput<typeof ImportRow>
