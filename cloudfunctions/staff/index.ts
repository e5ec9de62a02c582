import {
  AcceptInvitation,
  DecideInvitation,
  FindInvitation,
  InviteStaff,
  ListStaff,
  RedeemFirstCode,
  RenewStaff,
  RevokeStaff,
  type StaffActions,
} from '../../src/domain/staff/contract'
import { inWechat, memberOnly, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import {
  acceptInvitation,
  decideInvitation,
  findInvitation,
  invitationPathOf,
  inviteStaff,
  listStaff,
  redeemFirstCode,
  renewStaff,
  revokeStaff,
} from './actions'

const admin = staff(['admin'], unitPathOf)
const organiserOrAdmin = staff(['organiser', 'admin'], unitPathOf)

export const actions: ActionTable<StaffActions> = {
  listStaff: query({ input: ListStaff, access: organiserOrAdmin, perform: listStaff }),
  inviteStaff: mutation({ input: InviteStaff, access: organiserOrAdmin, perform: inviteStaff }),
  findInvitation: query({ input: FindInvitation, access: inWechat, perform: findInvitation }),
  acceptInvitation: mutation({ input: AcceptInvitation, access: memberOnly, perform: acceptInvitation }),
  decideInvitation: mutation({
    input: DecideInvitation,
    access: staff(['admin'], invitationPathOf),
    perform: decideInvitation,
  }),
  renewStaff: mutation({ input: RenewStaff, access: admin, perform: renewStaff }),
  revokeStaff: mutation({ input: RevokeStaff, access: admin, perform: revokeStaff }),
  redeemFirstCode: mutation({ input: RedeemFirstCode, access: memberOnly, perform: redeemFirstCode }),
}

export const main = endpoint('staff', actions)
