import * as v from 'valibot'
import type { StaffUnit } from '@/domain/units/contract'
import type { NamedUnit } from '@/domain/units/tree'
import { CONTACT_FIELDS, UnitContact, UnitName } from '@/domain/units/unit'
import { csvLine } from '@/domain/units/csv'
import { csvOf, firstFilled } from '@/domain/units/sheet'
import { importColumnNames, importWords } from '@/i18n/zh-CN/units'
import { downloadText } from '@/platform/phone'
import { decodeText, pickFile } from '@/platform/pick-file'
import { readSpreadsheet } from '@/platform/spreadsheet'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** The units as the rules of the tree take them. */
export const namedUnits = (units: readonly StaffUnit[]): readonly NamedUnit[] => units

export const isUnitName = (text: string): boolean => v.is(UnitName, text)

/** The fields of a contact card that do not fit. */
export function contactMistakes(contact: UnitContact): readonly (keyof UnitContact)[] {
  return CONTACT_FIELDS.filter((field) => !v.is(UnitContact.entries[field], contact[field]))
}

/** A card as it lies on this device while the cloud has not got it. */
const storedAs = (unitId: string): string => `unit-contact:${unitId}`

export const readUnsavedContact = (unitId: string) => readStored<UnitContact>(storedAs(unitId))

export const keepUnsavedContact = (unitId: string, contact: UnitContact): void =>
  writeStored(storedAs(unitId), contact)

export const forgetUnsavedContact = (unitId: string): void => removeStored(storedAs(unitId))

/** A table as text, and of which sheet it is where the file has several; or why it cannot be read. */
export type Table =
  | { readonly text: string; readonly sheet: string | undefined }
  | 'nothing chosen'
  | 'too large'
  | 'old or locked'
  | 'unreadable'

/** 2,000 rows need a tenth of it. */
const TABLE_MAX_BYTES = 5 * 1024 * 1024

/** How an .xlsx file begins; an .xls file, and one with a password; each in its first bytes. */
const ZIP = [0x50, 0x4b]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

const beginsWith = (bytes: ArrayBuffer, signature: readonly number[]): boolean => {
  const first = new Uint8Array(bytes.slice(0, signature.length))
  return signature.every((byte, at) => first[at] === byte)
}

/** Excel or comma-separated values: both come out as the text that is looked at next. */
export async function chooseTable(): Promise<Table> {
  try {
    const bytes = await pickFile('.xlsx,.csv,text/csv')
    if (!bytes) return 'nothing chosen'
    if (bytes.byteLength > TABLE_MAX_BYTES) return 'too large'
    if (beginsWith(bytes, COMPOUND_FILE)) return 'old or locked'
    if (!beginsWith(bytes, ZIP)) return { text: decodeText(bytes), sheet: undefined }
    const sheets = await readSpreadsheet(bytes)
    const sheet = firstFilled(sheets)
    if (!sheet) return { text: '', sheet: undefined }
    return { text: csvOf(sheet), sheet: sheets.length > 1 ? sheet.name : undefined }
  } catch {
    return 'unreadable'
  }
}

/** Excel reads it as UTF-8 only with this mark before it. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The columns with an example, to be filled in. */
export function downloadTemplate(): void {
  const lines = [Object.values(importColumnNames), ...importWords.templateRows]
  const text = BYTE_ORDER_MARK + lines.map(csvLine).join('\r\n')
  downloadText({ fileName: importWords.templateName, type: 'text/csv', text })
}
