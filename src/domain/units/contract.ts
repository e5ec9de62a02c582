import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import type { UnitKind } from '../shared/unit-kind'
import { IMPORT_MAX_ROWS, ImportRow } from './import-row'
import { UnitContact, UnitKindId, UnitName } from './unit'

export type UnitNode = {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly path: readonly string[]
}

/** A unit as staff see it. */
export type StaffUnit = UnitNode & {
  readonly parentId: string | null
  readonly campaignId: string
  /** Archived itself. */
  readonly isArchived: boolean
  /** Takes no new members: it or a unit above is archived. */
  readonly isClosed: boolean
}

/** More siblings than anybody arranges by hand. */
const SIBLINGS_MAX = 500

export const ListSubtree = v.strictObject({ unitId: DocumentId })
export const GetUnitCard = v.strictObject({ unitId: DocumentId })
export const GetContacts = v.strictObject({})
export const CreateUnit = v.strictObject({ parentId: DocumentId, name: UnitName, kind: UnitKindId })
export const RenameUnit = v.strictObject({ unitId: DocumentId, name: UnitName })
export const MoveUnit = v.strictObject({ unitId: DocumentId, parentId: DocumentId })
/** The children of a unit, all of them, in the order wanted. */
export const ArrangeUnits = v.strictObject({
  unitId: DocumentId,
  childIds: v.pipe(v.array(DocumentId), v.maxLength(SIBLINGS_MAX)),
})
export const ArchiveUnit = v.strictObject({ unitId: DocumentId })
export const RestoreUnit = v.strictObject({ unitId: DocumentId })
export const SaveContact = v.strictObject({ unitId: DocumentId, contact: UnitContact })
export const ImportUnits = v.strictObject({
  unitId: DocumentId,
  rows: v.pipe(v.array(ImportRow), v.minLength(1), v.maxLength(IMPORT_MAX_ROWS)),
})

type UnitId = { readonly unitId: string }

/** A contact card, with the unit that answers. */
export type ContactCard = { readonly unitName: string; readonly contact: UnitContact }

/** Every action of the `units` function: what goes in, what comes out. */
export type UnitActions = {
  /** The unit and all below it, parents before children; for staff. */
  listSubtree: { input: v.InferInput<typeof ListSubtree>; output: readonly StaffUnit[] }
  /** The contact card of one unit, for staff to change. */
  getUnitCard: { input: v.InferInput<typeof GetUnitCard>; output: ContactCard }
  /** The contact cards of the member's own units and of those above them, nearest first. */
  getContacts: { input: v.InferInput<typeof GetContacts>; output: readonly ContactCard[] }
  createUnit: { input: v.InferInput<typeof CreateUnit>; output: UnitId }
  renameUnit: { input: v.InferInput<typeof RenameUnit>; output: UnitId }
  /** With everything below it; answers how many units went along. */
  moveUnit: { input: v.InferInput<typeof MoveUnit>; output: UnitId & { readonly movedUnits: number } }
  arrangeUnits: { input: v.InferInput<typeof ArrangeUnits>; output: UnitId }
  /** It and everything below takes no new members; all figures stay. */
  archiveUnit: { input: v.InferInput<typeof ArchiveUnit>; output: UnitId }
  restoreUnit: { input: v.InferInput<typeof RestoreUnit>; output: UnitId }
  saveContact: { input: v.InferInput<typeof SaveContact>; output: UnitId }
  /** Makes the units of a file below a unit; refused as a whole where a single cell does not fit. */
  importUnits: {
    input: v.InferInput<typeof ImportUnits>
    output: { readonly created: number; readonly present: number }
  }
}
