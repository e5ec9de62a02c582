import {
  GetInfluence,
  GetInvitation,
  TellInvited,
  type InvitationActions,
} from '../../src/domain/invitations/contract'
import { memberOnly, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import { getInfluence, getInvitation, tellInvited } from './actions'

export const actions: ActionTable<InvitationActions> = {
  getInvitation: query({ input: GetInvitation, access: memberOnly, perform: getInvitation }),
  tellInvited: mutation({ input: TellInvited, access: memberOnly, perform: tellInvited }),
  getInfluence: query({
    input: GetInfluence,
    access: staff(['organiser', 'reviewer', 'admin'], unitPathOf),
    perform: getInfluence,
  }),
}

export const main = endpoint('invitations', actions)
