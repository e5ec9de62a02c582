import { GetPledge, SignPledge, WithdrawPledge, type PledgeActions } from '../../src/domain/pledges/contract'
import { anyone, memberOnly } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { getPledge, signPledge, withdrawPledge } from './actions'

export const actions: ActionTable<PledgeActions> = {
  getPledge: query({ input: GetPledge, access: anyone, perform: getPledge }),
  signPledge: mutation({ input: SignPledge, access: memberOnly, perform: signPledge }),
  withdrawPledge: mutation({ input: WithdrawPledge, access: memberOnly, perform: withdrawPledge }),
}

export const main = endpoint('pledges', actions)
