import {
  AskGuardian,
  GetPledge,
  ListGuardianRequests,
  SignAsGuardian,
  SignPledge,
  VerifyCertificate,
  WithdrawPledge,
  type PledgeActions,
} from '../../src/domain/pledges/contract'
import { anyone, memberOnly } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import {
  askGuardian,
  forgetMisses,
  getPledge,
  listGuardianRequests,
  signAsGuardian,
  signPledge,
  verifyCertificate,
  withdrawPledge,
} from './actions'

export const actions: ActionTable<PledgeActions> = {
  getPledge: query({ input: GetPledge, access: anyone, perform: getPledge }),
  signPledge: mutation({ input: SignPledge, access: memberOnly, perform: signPledge }),
  askGuardian: mutation({ input: AskGuardian, access: memberOnly, perform: askGuardian }),
  listGuardianRequests: query({
    input: ListGuardianRequests,
    access: memberOnly,
    perform: listGuardianRequests,
  }),
  signAsGuardian: mutation({ input: SignAsGuardian, access: memberOnly, perform: signAsGuardian }),
  withdrawPledge: mutation({ input: WithdrawPledge, access: memberOnly, perform: withdrawPledge }),
  // Of the pledges it changes nothing, so it takes no key; a miss is counted each time.
  verifyCertificate: query({ input: VerifyCertificate, access: anyone, perform: verifyCertificate }),
}

export const main = endpoint('pledges', actions, { forgetMisses })
