import storedRecords from '@/content/zh-CN/stored-records.json'
import type { MyData } from '@/domain/members/contract'
import type { ReadableExport } from '@/domain/members/readable-export'
import type { RetentionRun } from '@/domain/members/retention'
import { PARTICIPATION_KINDS } from '@/domain/shared/participation'
import { AUDIENCES } from '@/domain/shared/taxonomy'
import { fullDayWords, momentWords } from '@/i18n/zh-CN/dates'
import {
  deviceRecordWords,
  memberWords,
  myDataWords,
  otherDeviceRecord,
  retentionWords,
} from '@/i18n/zh-CN/members'
import { sumOf } from '../hooks'

const NIGHTS_SHOWN = 3

/** The latest nights in words, and what the last of them left behind. */
export function describeRetention(runs: readonly RetentionRun[]): {
  nights: readonly string[]
  left: number
} {
  const nights = runs.slice(0, NIGHTS_SHOWN).map(({ at, forgotten }) => {
    const moment = momentWords(new Date(at), new Date())
    return retentionWords.night(moment, sumOf(forgotten))
  })
  return { nights, left: sumOf(runs[0]?.left ?? {}) }
}

type StoredValue = { readonly means: string; readonly value: string }

/** One kind of record about a member, in plain words. */
export type StoredRecords = {
  readonly collection: string
  readonly title: string
  readonly purpose: string
  readonly keptUntil: string
  readonly onErase: string
  readonly documents: readonly (readonly StoredValue[])[]
}

/** What the export holds, in the words of the list of stored records; work records only where there are any. */
export function describeMyData({ collections }: MyData): readonly StoredRecords[] {
  return storedRecords
    .map(({ fields, ...record }) => {
      const documents = collections[record.collection] ?? []
      return { ...record, documents: documents.map((document) => describeDocument(document, fields)) }
    })
    .filter(
      ({ memberField, onErase, documents }) =>
        documents.length > 0 || (memberField !== null && onErase !== 'keep'),
    )
}

/** The whole export, with a line on each kind that says what for and until when. */
export function readableExportOf(data: MyData): ReadableExport {
  const records = describeMyData(data).map(({ title, purpose, keptUntil, documents }) => ({
    title,
    notes: [
      myDataWords.records(documents.length),
      myDataWords.purpose(purpose),
      myDataWords.keptUntil(keptUntil),
    ],
    documents,
  }))
  return {
    title: myDataWords.title,
    lead: myDataWords.exportedOn(fullDayWords(new Date(data.exportedAt))),
    records,
  }
}

type Field = { readonly name: string; readonly means: string }

function describeDocument(
  document: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
): readonly StoredValue[] {
  return fields
    .filter(({ name }) => name in document)
    .map(({ name, means }) => ({ means, value: valueWords(document[name]) }))
}

const KNOWN_WORDS: Readonly<Record<string, string>> = {
  ...AUDIENCES,
  ...PARTICIPATION_KINDS,
  ...memberWords.roles,
}

/** A stored value as a person reads it: times as days, codes by their names, lists with commas. */
function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return myDataWords.none
  if (typeof value === 'boolean') return value ? myDataWords.yes : myDataWords.no
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return momentWords(new Date(value), new Date())
    return KNOWN_WORDS[value] ?? value
  }
  if (typeof value === 'object') {
    const words = Object.values(value).map(valueWords).join(myDataWords.joiner)
    return words || myDataWords.none
  }
  return typeof value === 'number' ? String(value) : myDataWords.none
}

/** What lies on this device, in plain words, each kind once. */
export function describeDevice(keys: readonly string[]): readonly string[] {
  const words = keys.map(
    (key) => deviceRecordWords.find(([beginning]) => key.startsWith(beginning))?.[1] ?? otherDeviceRecord,
  )
  return [...new Set(words)]
}
