import { isFields, stringify, type Fields, type Value } from './ejson'

/** One field of an index; keys are always stored ascending and read in either direction. */
export type IndexField = { readonly name: string; readonly direction: 1 | -1 }

/** Ends every encoded value. It sorts before all content, so `a` comes before `ab`. */
const TERMINATOR = '\u0001'
const ESCAPE = '\u0002'

/** Sorts after every continuation of a key prefix. */
export const AFTER_ALL = '\u{10ffff}'

/** MongoDB's order of types, as the first character of a key. */
const TYPE = {
  null: '1',
  number: '2',
  string: '3',
  object: '4',
  boolean: '6',
  date: '7',
  regex: '8',
} as const

/** Text whose byte order (UTF-8) is the order of the values; a missing field counts as null. */
export function encodeKey(value: Value | undefined): string {
  return typeOf(value) + content(value) + TERMINATOR
}

/** The half-open span of keys that hold a value of the same type: ranges never cross types. */
export function typeSpan(value: Value): { from: string; to: string } {
  const type = typeOf(value)
  return { from: type, to: String.fromCharCode(type.charCodeAt(0) + 1) }
}

/** Every key under which a document stands in an index: more than one when a field holds an array. */
export function indexKeys(document: Fields, fields: readonly IndexField[]): string[] {
  let keys = ['']
  for (const field of fields) {
    const parts = [...new Set(valuesAt(document, field.name).map(encodeKey))]
    keys = keys.flatMap((key) => parts.map((part) => key + part))
  }
  return keys
}

function typeOf(value: Value | undefined): string {
  if (value === null || value === undefined) return TYPE.null
  if (typeof value === 'number') return TYPE.number
  if (typeof value === 'string') return TYPE.string
  if (typeof value === 'boolean') return TYPE.boolean
  if (value instanceof Date) return TYPE.date
  return value instanceof RegExp ? TYPE.regex : TYPE.object
}

function content(value: Value | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return orderedNumber(value)
  if (typeof value === 'string') return escapeControl(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  return value instanceof Date ? orderedNumber(value.getTime()) : escapeControl(stringify(value))
}

/** The sign bit is flipped for positive numbers, all bits for negative ones; NaN sorts first. */
function orderedNumber(value: number): string {
  if (Number.isNaN(value)) return '0'.repeat(16)
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  const high = bytes.readUInt32BE(0)
  const mask = high & 0x80000000 ? 0xffffffff : 0x80000000
  const low = high & 0x80000000 ? ~bytes.readUInt32BE(4) >>> 0 : bytes.readUInt32BE(4)
  return hex((high ^ mask) >>> 0) + hex(low)
}

const hex = (word: number) => word.toString(16).padStart(8, '0')

/** Keeps the terminator out of the content without changing the order. */
function escapeControl(text: string): string {
  return text.replace(/[\u0000-\u0002]/g, (c) => ESCAPE + String.fromCharCode(c.charCodeAt(0) + 16))
}

/** The values a dotted path leads to; an array contributes each of its elements, as in MongoDB. */
function valuesAt(document: Fields, path: string): (Value | undefined)[] {
  let current: (Value | undefined)[] = [document]
  for (const name of path.split('.')) {
    current = current.flatMap((value) =>
      Array.isArray(value) ? value.map((item) => fieldOf(item, name)) : [fieldOf(value, name)],
    )
  }
  return current.flatMap((value) => (Array.isArray(value) && value.length > 0 ? value : [value]))
}

function fieldOf(value: Value | undefined, name: string): Value | undefined {
  return isFields(value) ? value[name] : undefined
}
