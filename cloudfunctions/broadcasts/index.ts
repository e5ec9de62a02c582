import {
  CancelBroadcast,
  GetBroadcast,
  PlanBroadcast,
  ResumeBroadcast,
  StartBroadcast,
  StopBroadcast,
  type BroadcastActions,
} from '../../src/domain/broadcasts/contract'
import { staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { publisherPathOf } from '../_platform/inbox'
import {
  cancelBroadcast,
  getBroadcast,
  planBroadcast,
  resumeBroadcast,
  startBroadcast,
  stopBroadcast,
} from './actions'

const publisher = staff(['organiser', 'reviewer', 'admin'], publisherPathOf)

export const actions: ActionTable<BroadcastActions> = {
  planBroadcast: query({ input: PlanBroadcast, access: publisher, perform: planBroadcast }),
  getBroadcast: query({ input: GetBroadcast, access: publisher, perform: getBroadcast }),
  startBroadcast: mutation({ input: StartBroadcast, access: publisher, perform: startBroadcast }),
  stopBroadcast: mutation({ input: StopBroadcast, access: publisher, perform: stopBroadcast }),
  resumeBroadcast: mutation({ input: ResumeBroadcast, access: publisher, perform: resumeBroadcast }),
  cancelBroadcast: mutation({ input: CancelBroadcast, access: publisher, perform: cancelBroadcast }),
}

export const main = endpoint('broadcasts', actions)
