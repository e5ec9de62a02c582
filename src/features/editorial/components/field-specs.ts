import { listAt, type Tree } from '@/domain/shared/tree'

/** How a value is written: `line` is a few words, `text` sentences; the others are chosen from a list. */
export type LeafKind = 'line' | 'text' | 'flag' | 'scamType' | 'audiences' | 'verdict' | 'twin'

/** One field of a guide or a question: where it stands and how it is written. */
export type FieldSpec = LeafSpec | LinesSpec | RowsSpec

type LeafSpec = {
  readonly kind: LeafKind
  readonly path: string
  /** May be left empty, and then is left out. */
  readonly isOptional?: true
}

/** A list of sentences or words. */
export type LinesSpec = { readonly kind: 'lines'; readonly path: string }

/** A list of parts that all have the same fields. */
export type RowsSpec = {
  readonly kind: 'rows'
  readonly path: string
  readonly fields: readonly FieldSpec[]
  /** The neighbouring field in which the first text of every row stands letter by letter. */
  readonly standsIn?: string
}

/** Fields that are written together, in the order of the page that shows them. */
export type FieldGroup = { readonly id: string; readonly fields: readonly FieldSpec[] }

const line = (path: string): FieldSpec => ({ kind: 'line', path })
const text = (path: string): FieldSpec => ({ kind: 'text', path })
const lines = (path: string): FieldSpec => ({ kind: 'lines', path })
const flag = (path: string): FieldSpec => ({ kind: 'flag', path })
const rows = (path: string, fields: readonly FieldSpec[]): FieldSpec => ({ kind: 'rows', path, fields })
const marks = (path: string, standsIn: string, fields: readonly FieldSpec[]): FieldSpec => ({
  ...{ kind: 'rows', path, standsIn },
  fields: [line('text'), flag('redFlagId'), ...fields],
})

const SCAM_TYPE: FieldSpec = { kind: 'scamType', path: 'scamTypeId' }
const AUDIENCES: FieldSpec = { kind: 'audiences', path: 'audiences' }
const SOURCES: FieldSpec = rows('sources', [line('title'), { kind: 'line', path: 'url', isOptional: true }])

export const GUIDE_GROUPS: readonly FieldGroup[] = [
  {
    id: 'opening',
    fields: [
      line('title'),
      SCAM_TYPE,
      text('definition'),
      line('remember'),
      text('brief.0'),
      text('brief.1'),
      text('targets'),
      AUDIENCES,
    ],
  },
  {
    id: 'script',
    fields: [
      rows('script', [
        line('title'),
        text('says'),
        marks('marks', 'says', []),
        text('wants'),
        text('really'),
      ]),
    ],
  },
  { id: 'redFlags', fields: [rows('redFlags', [flag('id'), line('words')])] },
  { id: 'genuine', fields: [line('genuine.who'), rows('genuine.twins', [text('scam'), text('genuine')])] },
  { id: 'typicalCase', fields: [text('typicalCase.story'), text('typicalCase.lesson')] },
  { id: 'whatToDo', fields: [lines('whatToDo'), line('hotline.number'), text('hotline.why')] },
  { id: 'outreach', fields: [text('outreach.loudspeaker'), text('outreach.chat')] },
  { id: 'keywords', fields: [lines('keywords')] },
  { id: 'sources', fields: [SOURCES, line('reviewedOn')] },
]

export const QUESTION_GROUPS: readonly FieldGroup[] = [
  {
    id: 'message',
    fields: [line('channel'), text('message'), { kind: 'verdict', path: 'kind' }, SCAM_TYPE, AUDIENCES],
  },
  { id: 'cues', fields: [marks('cues', 'message', [line('title'), text('why')])] },
  { id: 'answer', fields: [text('explanation'), line('remember'), { kind: 'twin', path: 'twinId' }] },
  { id: 'sources', fields: [SOURCES, line('reviewedOn')] },
]

/** Below a path: `script` and `0` are `script.0`, nothing and `title` is `title`. */
export const below = (base: string, path: string): string => (base === '' ? path : `${base}.${path}`)

/** A new row, with every field empty. */
export function blankRow({ fields }: RowsSpec): { readonly [key: string]: Tree } {
  const filled = fields.filter((field) => !('isOptional' in field))
  return filled.reduce((row, { kind, path }) => ({ ...row, [path]: kind === 'rows' ? [] : '' }), {})
}

export type Leaf = { readonly kind: LeafKind; readonly path: string }

/** Every value that one of the texts has, in the order of the page. */
export function leavesOf(fields: readonly FieldSpec[], texts: readonly Tree[], base = ''): readonly Leaf[] {
  return fields.flatMap((field): readonly Leaf[] => {
    const path = below(base, field.path)
    switch (field.kind) {
      case 'rows':
        return placesAt(texts, path).flatMap((row) => leavesOf(field.fields, texts, row))
      case 'lines':
        return placesAt(texts, path).map((row) => ({ kind: 'text', path: row }))
      default:
        return [{ kind: field.kind, path }]
    }
  })
}

function placesAt(texts: readonly Tree[], path: string): readonly string[] {
  const most = Math.max(...texts.map((text) => listAt(text, path).length))
  return Array.from({ length: most }, (_, at) => `${path}.${at}`)
}
