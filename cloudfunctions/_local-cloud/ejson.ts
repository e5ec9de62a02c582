import { invalidParameter, unsupported } from './cloud-error'

/** What a document may hold. Ids and ObjectIds are plain strings, as CloudBase hands them out. */
export type Value = null | boolean | number | string | Date | RegExp | Value[] | Fields
export type Fields = { [name: string]: Value }

type TaggedReader = (content: unknown, now: number) => Value

/** EJSON types the SDK writes; every other `$type` is refused by name. */
const TAGGED_READERS: Record<string, TaggedReader> = {
  $oid: (content) => String(content),
  $numberInt: (content) => Number(content),
  $numberLong: (content) => Number(content),
  $numberDouble: (content) => Number(content),
  $date: (content, now) => new Date(typeof content === 'string' ? content : Number(decode(content, now))),
  $regularExpression: (content) =>
    isObject(content) ? new RegExp(textOf(content.pattern), textOf(content.options)) : null,
  $tcb_server_date: (content, now) =>
    new Date(now + (isObject(content) ? Number(decode(content.offset ?? 0, now)) : 0)),
}

const REFUSED_TAGS = new Set([
  '$binary',
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$code',
  '$symbol',
  '$dbPointer',
  '$uuid',
])

const textOf = (content: unknown) => (typeof content === 'string' ? content : '')

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isFields = (value: Value | undefined): value is Fields =>
  isObject(value) && !(value instanceof Date) && !(value instanceof RegExp)

/** Turns parsed wire JSON into values; `now` (epoch ms) resolves server dates. */
export function decode(wire: unknown, now: number): Value {
  if (wire === null || wire === undefined) return null
  if (typeof wire === 'string' || typeof wire === 'number' || typeof wire === 'boolean') return wire
  if (Array.isArray(wire)) return wire.map((item) => decode(item, now))
  if (!isObject(wire)) throw invalidParameter(`not a value: ${typeof wire}`)
  const [tag] = Object.keys(wire)
  if (tag?.startsWith('$')) {
    const read = TAGGED_READERS[tag]
    if (read) return read(wire[tag], now)
    if (REFUSED_TAGS.has(tag)) throw unsupported(`the EJSON type ${tag}`)
  }
  return decodeFields(wire, now)
}

function decodeFields(wire: Record<string, unknown>, now: number): Fields {
  const fields: Fields = {}
  for (const name of Object.keys(wire)) {
    if (name === '__proto__') throw invalidParameter('a field may not be named __proto__')
    fields[name] = decode(wire[name], now)
  }
  return fields
}

/** Reads a wire string that must hold an object, such as a query, an update or a document. */
export function parseFields(text: string, now: number): Fields {
  const value = decode(parseJson(text), now)
  if (!isFields(value)) throw invalidParameter('expected an object')
  return value
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidParameter('expected JSON')
  }
}

/** Writes the text that is both stored and sent to the SDK. */
export const stringify = (value: Value): string => JSON.stringify(encode(value))

function encode(value: Value): unknown {
  if (typeof value === 'number') return encodeNumber(value)
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: [...value.flags].sort().join('') } }
  }
  if (Array.isArray(value)) return value.map(encode)
  const fields: Record<string, unknown> = {}
  for (const name of Object.keys(value)) fields[name] = encode(value[name] ?? null)
  return fields
}

/** JSON has no −0, NaN or infinities. */
function encodeNumber(value: number): unknown {
  if (Object.is(value, -0)) return { $numberDouble: '-0.0' }
  return Number.isFinite(value) ? value : { $numberDouble: String(value) }
}
