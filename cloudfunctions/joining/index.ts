import {
  FindByCode,
  ListCodes,
  ListCodesBelow,
  MakeCode,
  MakeCodesBelow,
  RevokeCode,
  SearchUnits,
  type JoiningActions,
} from '../../src/domain/joining/contract'
import { anyone, inWechat, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import {
  codePathOf,
  findByCode,
  forgetTries,
  listCodes,
  listCodesBelow,
  makeCode,
  makeCodesBelow,
  revokeCode,
  searchUnits,
} from './actions'

export const actions: ActionTable<JoiningActions> = {
  // Only in WeChat, where nobody can take a new name for every guess.
  findByCode: query({ input: FindByCode, access: inWechat, perform: findByCode }),
  searchUnits: query({ input: SearchUnits, access: anyone, perform: searchUnits }),
  listCodes: query({
    input: ListCodes,
    access: staff(['organiser', 'reviewer', 'admin'], unitPathOf),
    perform: listCodes,
  }),
  makeCode: mutation({
    input: MakeCode,
    access: staff(['organiser', 'admin'], unitPathOf),
    perform: makeCode,
  }),
  listCodesBelow: query({
    input: ListCodesBelow,
    access: staff(['organiser', 'reviewer', 'admin'], unitPathOf),
    perform: listCodesBelow,
  }),
  makeCodesBelow: mutation({
    input: MakeCodesBelow,
    access: staff(['organiser', 'admin'], unitPathOf),
    perform: makeCodesBelow,
  }),
  revokeCode: mutation({
    input: RevokeCode,
    access: staff(['organiser', 'admin'], codePathOf),
    perform: revokeCode,
  }),
}

export const main = endpoint('joining', actions, { forgetTries })
