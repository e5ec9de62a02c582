import {
  CorrectGathering,
  EnterGathering,
  ListGatherings,
  WithdrawGathering,
  type GatheringActions,
} from '../../src/domain/gatherings/contract'
import { staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import { correctGathering, enterGathering, listGatherings, withdrawGathering } from './actions'
import { gatheringPathOf } from './store'

const organiser = staff(['organiser'], gatheringPathOf)

export const actions: ActionTable<GatheringActions> = {
  listGatherings: query({
    input: ListGatherings,
    access: staff(['organiser', 'reviewer', 'admin'], unitPathOf),
    perform: listGatherings,
  }),
  enterGathering: mutation({
    input: EnterGathering,
    access: staff(['organiser'], unitPathOf),
    perform: enterGathering,
  }),
  correctGathering: mutation({ input: CorrectGathering, access: organiser, perform: correctGathering }),
  withdrawGathering: mutation({ input: WithdrawGathering, access: organiser, perform: withdrawGathering }),
}

export const main = endpoint('gatherings', actions)
