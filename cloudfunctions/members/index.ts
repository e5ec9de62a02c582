import {
  AgreeToNotice,
  ChangeAudience,
  ChooseHomeUnit,
  EraseMyData,
  ExportMyData,
  GetMe,
  JoinPublicUnit,
  JoinUnit,
  LeaveUnit,
  ListRetentionRuns,
  type MemberActions,
} from '../../src/domain/members/contract'
import { anyone, inWechat, memberOnly } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import {
  agreeToNotice,
  changeAudience,
  chooseHomeUnit,
  eraseMyData,
  exportMyData,
  forgetExpired,
  getMe,
  joinPublicUnit,
  joinUnit,
  leaveUnit,
  listRetentionRuns,
} from './actions'

export const actions: ActionTable<MemberActions> = {
  getMe: query({ input: GetMe, access: anyone, perform: getMe }),
  joinUnit: mutation({ input: JoinUnit, access: inWechat, perform: joinUnit }),
  joinPublicUnit: mutation({ input: JoinPublicUnit, access: inWechat, perform: joinPublicUnit }),
  leaveUnit: mutation({ input: LeaveUnit, access: memberOnly, perform: leaveUnit }),
  chooseHomeUnit: mutation({ input: ChooseHomeUnit, access: memberOnly, perform: chooseHomeUnit }),
  changeAudience: mutation({ input: ChangeAudience, access: memberOnly, perform: changeAudience }),
  agreeToNotice: mutation({ input: AgreeToNotice, access: memberOnly, perform: agreeToNotice }),
  listRetentionRuns: query({ input: ListRetentionRuns, access: anyone, perform: listRetentionRuns }),
  exportMyData: query({ input: ExportMyData, access: memberOnly, perform: exportMyData }),
  eraseMyData: mutation({ input: EraseMyData, access: memberOnly, perform: eraseMyData }),
}

export const main = endpoint('members', actions, { forgetExpired })
