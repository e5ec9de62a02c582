import {
  AcceptInvitation,
  DecideInvitation,
  FindInvitation,
  GetInvitationCode,
  GrantRole,
  InviteStaff,
  ListHistory,
  ListStaff,
  RedeemFirstCode,
  RenewStaff,
  RevokeStaff,
  ShowStaffCode,
  type StaffActions,
} from '../../src/domain/staff/contract'
import { inWechat, memberOnly, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { tendGrants } from '../_platform/grant-ends'
import { invitationPathOf } from '../_platform/staff-invitations'
import { unitPathOf } from '../_platform/unit-tree'
import {
  acceptInvitation,
  decideInvitation,
  findInvitation,
  getInvitationCode,
  grantRole,
  inviteStaff,
  listHistory,
  listStaff,
  redeemFirstCode,
  renewStaff,
  revokeStaff,
  showStaffCode,
} from './actions'

const admin = staff(['admin'], unitPathOf)
const organiserOrAdmin = staff(['organiser', 'admin'], unitPathOf)

export const actions: ActionTable<StaffActions> = {
  listStaff: query({ input: ListStaff, access: organiserOrAdmin, perform: listStaff }),
  listHistory: query({ input: ListHistory, access: admin, perform: listHistory }),
  inviteStaff: mutation({ input: InviteStaff, access: organiserOrAdmin, perform: inviteStaff }),
  getInvitationCode: query({
    input: GetInvitationCode,
    access: staff(['organiser', 'admin'], invitationPathOf),
    perform: getInvitationCode,
  }),
  findInvitation: query({ input: FindInvitation, access: inWechat, perform: findInvitation }),
  acceptInvitation: mutation({ input: AcceptInvitation, access: memberOnly, perform: acceptInvitation }),
  decideInvitation: mutation({
    input: DecideInvitation,
    access: staff(['admin'], invitationPathOf),
    perform: decideInvitation,
  }),
  showStaffCode: mutation({ input: ShowStaffCode, access: memberOnly, perform: showStaffCode }),
  grantRole: mutation({ input: GrantRole, access: admin, perform: grantRole }),
  renewStaff: mutation({ input: RenewStaff, access: admin, perform: renewStaff }),
  revokeStaff: mutation({ input: RevokeStaff, access: admin, perform: revokeStaff }),
  redeemFirstCode: mutation({ input: RedeemFirstCode, access: memberOnly, perform: redeemFirstCode }),
}

export const main = endpoint('staff', actions, { tendGrants })
