import {
  ArchiveUnit,
  ArrangeUnits,
  CreateUnit,
  GetContacts,
  GetUnitCard,
  ImportUnits,
  ListSubtree,
  MoveUnit,
  RenameUnit,
  RestoreUnit,
  SaveContact,
  type UnitActions,
} from '../../src/domain/units/contract'
import { memberOnly, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import {
  archiveUnit,
  arrangeUnits,
  createUnit,
  getContacts,
  getUnitCard,
  importUnits,
  listSubtree,
  moveUnit,
  parentPathOf,
  presentParentPathOf,
  renameUnit,
  restoreUnit,
  saveContact,
  settleUnits,
} from './actions'

const onUnit = staff(['admin'], unitPathOf)
const editing = staff(['organiser', 'admin'], unitPathOf)

export const actions: ActionTable<UnitActions> = {
  listSubtree: query({
    input: ListSubtree,
    access: staff(['organiser', 'reviewer', 'triage', 'admin'], unitPathOf),
    perform: listSubtree,
  }),
  getUnitCard: query({ input: GetUnitCard, access: editing, perform: getUnitCard }),
  getContacts: query({ input: GetContacts, access: memberOnly, perform: getContacts }),
  createUnit: mutation({ input: CreateUnit, access: staff(['admin'], parentPathOf), perform: createUnit }),
  renameUnit: mutation({ input: RenameUnit, access: editing, perform: renameUnit }),
  /** Of the new parent as well: the action looks at that one itself. */
  moveUnit: mutation({
    input: MoveUnit,
    access: staff(['admin'], presentParentPathOf),
    perform: moveUnit,
  }),
  arrangeUnits: mutation({ input: ArrangeUnits, access: editing, perform: arrangeUnits }),
  archiveUnit: mutation({ input: ArchiveUnit, access: onUnit, perform: archiveUnit }),
  restoreUnit: mutation({ input: RestoreUnit, access: onUnit, perform: restoreUnit }),
  saveContact: mutation({ input: SaveContact, access: editing, perform: saveContact }),
  importUnits: mutation({ input: ImportUnits, access: onUnit, perform: importUnits }),
}

export const main = endpoint('units', actions, { settleUnits })
