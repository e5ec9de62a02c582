import type { AsPlainObject } from 'minisearch'

/**
 * The index in half its size: `term field:entry,entry field:entry`, a line a term. A term is counted
 * once an entry, so its frequency need not travel.
 */
export function packIndex({ index, ...rest }: AsPlainObject): string {
  const lines = index.map(([term, fields]) => [term, ...Object.entries(fields).map(packField)].join(' '))
  return JSON.stringify({ ...rest, index: lines.join('|') })
}

const packField = ([field, entries]: [string, object]): string => `${field}:${Object.keys(entries).join(',')}`

export function unpackIndex(packed: string): AsPlainObject {
  const { index, ...rest } = parsePacked(packed)
  return { ...rest, index: index.split('|').map(unpackLine) }
}

type Packed = Omit<AsPlainObject, 'index'> & { readonly index: string }

/** Written by `packIndex` in the same build. */
const parsePacked: (packed: string) => Packed = JSON.parse

function unpackLine(line: string): AsPlainObject['index'][number] {
  const [term = '', ...fields] = line.split(' ')
  return [term, Object.fromEntries(fields.map(unpackField))]
}

function unpackField(field: string) {
  const [id = '', entries = ''] = field.split(':')
  return [id, Object.fromEntries(entries.split(',').map((entry) => [entry, 1]))] as const
}
