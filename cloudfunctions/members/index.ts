import {
  ChangeAudience,
  EraseMyData,
  ExportMyData,
  GetMe,
  JoinUnit,
  type MemberActions,
} from '../../src/domain/members/contract'
import { anyone, inWechat, memberOnly } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { changeAudience, eraseMyData, exportMyData, forgetExpired, getMe, joinUnit } from './actions'

export const actions: ActionTable<MemberActions> = {
  getMe: query({ input: GetMe, access: anyone, perform: getMe }),
  joinUnit: mutation({ input: JoinUnit, access: inWechat, perform: joinUnit }),
  changeAudience: mutation({ input: ChangeAudience, access: memberOnly, perform: changeAudience }),
  exportMyData: query({ input: ExportMyData, access: memberOnly, perform: exportMyData }),
  eraseMyData: mutation({ input: EraseMyData, access: memberOnly, perform: eraseMyData }),
}

export const main = endpoint('members', actions, { forgetExpired })
