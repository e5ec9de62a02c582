import { FindByCode, ListSubtree, type UnitActions } from '../../src/domain/units/contract'
import { anyone, staff } from '../_platform/access'
import { endpoint, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import { findByCode, listSubtree } from './actions'

export const actions: ActionTable<UnitActions> = {
  findByCode: query({ input: FindByCode, access: anyone, perform: findByCode }),
  listSubtree: query({
    input: ListSubtree,
    access: staff(['organiser', 'reviewer', 'triage', 'admin'], unitPathOf),
    perform: listSubtree,
  }),
}

export const main = endpoint('units', actions)
