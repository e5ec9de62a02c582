import * as v from 'valibot'
import { UNIT_KIND_IDS, UNIT_KINDS, type UnitKind } from '../shared/unit-kind'
import { parseCsv } from './csv'
import { IMPORT_COLUMNS, IMPORT_MAX_ROWS, type ImportColumn, type ImportRow } from './import-row'
import { placesOf, type NamedUnit } from './tree'
import { CONTACT_FIELDS, mayStandBelow, UnitContact, UnitName } from './unit'

export type ImportMistakeCode =
  | 'brokenQuotes'
  | 'tooManyRows'
  | 'tooManyCells'
  | 'missing'
  | 'tooShort'
  | 'tooLong'
  | 'unfit'
  | 'unknownKind'
  | 'missingParent'
  | 'ambiguousParent'
  | 'misplaced'
  | 'archivedParent'
  | 'duplicate'
  | 'cycle'

/** `column` is null where the whole line is meant. */
export type ImportMistake = {
  readonly line: number
  readonly column: ImportColumn | null
  readonly code: ImportMistakeCode
}

/** A unit to be made, below one that exists or below another line of the file. */
export type PlannedUnit = {
  readonly line: number
  readonly name: string
  readonly kind: UnitKind
  readonly parent: { readonly unitId: string } | { readonly line: number }
  readonly contact: UnitContact
}

export type ImportPlan = {
  /** Parents before children. */
  readonly planned: readonly PlannedUnit[]
  /** The lines whose unit stands there already: nothing is done about them. */
  readonly present: readonly number[]
  readonly mistakes: readonly ImportMistake[]
}

const HEADING = /^(名称|单位名称|name)$/i

/** The lines of a file, without the one that names the columns. */
export function readImport(text: string): { rows: ImportRow[]; mistakes: ImportMistake[] } {
  const { records, fault } = parseCsv(text)
  const rows = records.filter(({ cells }, at) => at > 0 || !HEADING.test(cells[0]?.trim() ?? ''))
  const mistakes: ImportMistake[] = rows.flatMap(({ line, cells }) => [
    ...(cells.length > IMPORT_COLUMNS.length ? [{ line, column: null, code: 'tooManyCells' as const }] : []),
    ...IMPORT_COLUMNS.flatMap((column, at) =>
      (cells[at] ?? '').length > 200 ? [{ line, column, code: 'tooLong' as const }] : [],
    ),
  ])
  if (fault) mistakes.push({ line: fault.line, column: null, code: 'brokenQuotes' })
  const beyond = rows[IMPORT_MAX_ROWS]
  if (beyond) mistakes.push({ line: beyond.line, column: null, code: 'tooManyRows' })
  return { rows: rows.map(({ line, cells }) => ({ line, cells: [...cells] })), mistakes }
}

/** A line that is right in itself; where it belongs is looked at afterwards. */
type Draft = Pick<PlannedUnit, 'line' | 'name' | 'kind' | 'contact'> & {
  /** What the file names: a name, or names from the top down, as `石桥镇/东坡村`. */
  readonly parentNames: readonly string[]
}

/**
 * What a file would make below a unit, and every cell that keeps it from being made. Done a second time it
 * plans nothing: a line whose name stands below its parent already is left alone.
 *
 * @param units the unit on top, and everything below it
 */
export function planImport(
  rows: readonly ImportRow[],
  topId: string,
  units: readonly NamedUnit[],
): ImportPlan {
  const mistakes: ImportMistake[] = []
  const drafts = rows.flatMap((row) => draftOf(row, mistakes) ?? [])
  const parents = parentsOf(drafts, topId, units, mistakes)
  const closed = placesOf(units)
  const kindOf = new Map<string, UnitKind>([
    ...units.map(({ id, kind }) => [id, kind] as const),
    ...drafts.map(({ line, kind }) => [lineKey(line), kind] as const),
  ])
  const present = presentLines(drafts, parents, units)
  const seen = new Set<string>()
  const planned = inOrder(drafts, parents, mistakes).flatMap((draft): PlannedUnit[] => {
    const above = parents.get(draft.line)
    if (above === undefined || present.has(draft.line)) return []
    const parentKey = resolved(above, present)
    const note = (column: ImportColumn, code: ImportMistakeCode) =>
      mistakes.push({ line: draft.line, column, code })
    const parentKind = kindOf.get(above)
    if (parentKind && !mayStandBelow(draft.kind, parentKind)) note('kind', 'misplaced')
    if (closed.get(parentKey)?.isClosed) note('parent', 'archivedParent')
    const full = `${parentKey}\n${draft.name}`
    if (seen.has(full)) note('name', 'duplicate')
    seen.add(full)
    const { line, name, kind, contact } = draft
    return [{ line, name, kind, contact, parent: parentRef(parentKey) }]
  })
  const lines = [...mistakes].sort((a, b) => a.line - b.line)
  return { planned: lines.length > 0 ? [] : planned, present: [...present.keys()], mistakes: lines }
}

/** Lines and units share one space of names while the file is being read. */
const LINE = 'line:'
const lineKey = (line: number): string => `${LINE}${line}`
const parentRef = (key: string): PlannedUnit['parent'] =>
  key.startsWith(LINE) ? { line: Number(key.slice(LINE.length)) } : { unitId: key }

function draftOf({ line, cells }: ImportRow, mistakes: ImportMistake[]): Draft | undefined {
  const cell = (column: ImportColumn) => (cells[IMPORT_COLUMNS.indexOf(column)] ?? '').trim()
  const before = mistakes.length
  const judge = <T>(column: ImportColumn, schema: v.GenericSchema<unknown, T>): T | undefined => {
    const parsed = v.safeParse(schema, cell(column))
    if (parsed.success) return parsed.output
    mistakes.push({ line, column, code: mistakeOf(cell(column), parsed.issues[0].type) })
    return undefined
  }
  const name = judge('name', UnitName)
  const kind = kindNamed(cell('kind'))
  if (!kind) mistakes.push({ line, column: 'kind', code: cell('kind') ? 'unknownKind' : 'missing' })
  for (const field of CONTACT_FIELDS) judge(field, UnitContact.entries[field])
  if (name === undefined || !kind || mistakes.length > before) return undefined
  const contact = v.parse(
    UnitContact,
    Object.fromEntries(CONTACT_FIELDS.map((field) => [field, cell(field)])),
  )
  const parentNames =
    cell('parent') === ''
      ? []
      : cell('parent')
          .split('/')
          .map((part) => part.trim())
  return { line, name, kind, contact, parentNames }
}

function mistakeOf(text: string, type: string): ImportMistakeCode {
  if (text === '') return 'missing'
  if (type === 'min_length') return 'tooShort'
  return type === 'max_length' ? 'tooLong' : 'unfit'
}

/** 村 and 社区 both stand for 村、社区; the words of the form do as well. */
function kindNamed(text: string): UnitKind | undefined {
  return UNIT_KIND_IDS.find(
    (kind) => kind === text || [UNIT_KINDS[kind], ...UNIT_KINDS[kind].split('、')].includes(text),
  )
}

/** The key of what each line stands below: a unit's id, or another line. */
function parentsOf(
  drafts: readonly Draft[],
  topId: string,
  units: readonly NamedUnit[],
  mistakes: ImportMistake[],
): Map<number, string> {
  const byName = new Map<string, string[]>()
  const add = (name: string, key: string) => byName.set(name, [...(byName.get(name) ?? []), key])
  for (const unit of units) add(unit.name, unit.id)
  for (const draft of drafts) add(draft.name, lineKey(draft.line))
  const unitById = new Map(units.map((unit) => [unit.id, unit]))
  const draftByKey = new Map(drafts.map((draft) => [lineKey(draft.line), draft]))
  const namesAbove = (key: string): readonly string[] => {
    const unit = unitById.get(key)
    if (!unit) return draftByKey.get(key)?.parentNames ?? []
    const parent = unit.id === topId || unit.parentId === null ? undefined : unitById.get(unit.parentId)
    return parent ? [...namesAbove(parent.id), parent.name] : []
  }
  const parents = new Map<number, string>()
  for (const draft of drafts) {
    const name = draft.parentNames[draft.parentNames.length - 1]
    if (name === undefined) {
      parents.set(draft.line, topId)
      continue
    }
    const above = draft.parentNames.slice(0, -1)
    const fitting = (byName.get(name) ?? []).filter((key) => endsWith(namesAbove(key), above))
    const found = withoutEcho(fitting, draftByKey, unitById, namesAbove)
    const [only] = found
    if (only !== undefined && found.length === 1) parents.set(draft.line, only)
    else
      mistakes.push({ line: draft.line, column: 'parent', code: only ? 'ambiguousParent' : 'missingParent' })
  }
  return parents
}

const endsWith = (names: readonly string[], ending: readonly string[]): boolean =>
  ending.length <= names.length &&
  ending.every((name, at) => names[names.length - ending.length + at] === name)

/** A line that names a unit which stands there already is that unit, not a second one. */
function withoutEcho(
  keys: readonly string[],
  draftByKey: ReadonlyMap<string, Draft>,
  unitById: ReadonlyMap<string, NamedUnit>,
  namesAbove: (key: string) => readonly string[],
): readonly string[] {
  const standing = keys.filter((key) => unitById.has(key))
  return keys.filter((key) => {
    const draft = draftByKey.get(key)
    return !draft || !standing.some((unitId) => endsWith(namesAbove(unitId), draft.parentNames))
  })
}

/** The lines whose unit is there, with its id. */
function presentLines(
  drafts: readonly Draft[],
  parents: ReadonlyMap<number, string>,
  units: readonly NamedUnit[],
): ReadonlyMap<number, string> {
  const idOf = new Map(units.map(({ id, parentId, name }) => [`${parentId}\n${name}`, id]))
  const present = new Map<number, string>()
  // A line below a line: as many rounds as the tree is deep.
  for (let before = -1; before < present.size;) {
    before = present.size
    for (const { line, name } of drafts) {
      const parent = parents.get(line)
      const id = parent === undefined ? undefined : idOf.get(`${resolved(parent, present)}\n${name}`)
      if (id !== undefined) present.set(line, id)
    }
  }
  return present
}

function resolved(key: string, present: ReadonlyMap<number, string>): string {
  return key.startsWith(LINE) ? (present.get(Number(key.slice(LINE.length))) ?? key) : key
}

/** Parents first; lines that stand below each other in a circle are mistakes. */
function inOrder(
  drafts: readonly Draft[],
  parents: ReadonlyMap<number, string>,
  mistakes: ImportMistake[],
): readonly Draft[] {
  const byKey = new Map(drafts.map((draft) => [lineKey(draft.line), draft]))
  const depths = new Map<number, number>()
  for (const draft of drafts) {
    const passed = new Set<string>()
    let at: Draft | undefined = draft
    while (at && !passed.has(lineKey(at.line))) {
      passed.add(lineKey(at.line))
      at = byKey.get(parents.get(at.line) ?? '')
    }
    if (at) mistakes.push({ line: draft.line, column: 'parent', code: 'cycle' })
    depths.set(draft.line, passed.size)
  }
  return [...drafts].sort((a, b) => (depths.get(a.line) ?? 0) - (depths.get(b.line) ?? 0) || a.line - b.line)
}
