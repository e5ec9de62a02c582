import {
  AskForVisit,
  CloseVisit,
  ListOwnVisits,
  ListVisits,
  OpenVisit,
  TakeBackVisit,
  TellVisit,
  type VisitActions,
} from '../../src/domain/visits/contract'
import { memberOnly, ownStaff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import {
  askForVisit,
  closeVisit,
  listOwnVisits,
  listVisits,
  openVisit,
  takeBackVisit,
  tellVisit,
  visitPathOf,
} from './actions'

export const actions: ActionTable<VisitActions> = {
  listOwnVisits: query({ input: ListOwnVisits, access: memberOnly, perform: listOwnVisits }),
  askForVisit: mutation({ input: AskForVisit, access: memberOnly, perform: askForVisit }),
  takeBackVisit: mutation({ input: TakeBackVisit, access: memberOnly, perform: takeBackVisit }),
  listVisits: query({
    input: ListVisits,
    access: ownStaff(['organiser'], unitPathOf),
    perform: listVisits,
  }),
  openVisit: query({ input: OpenVisit, access: ownStaff(['organiser'], visitPathOf), perform: openVisit }),
  tellVisit: mutation({
    input: TellVisit,
    access: ownStaff(['organiser'], visitPathOf),
    perform: tellVisit,
  }),
  closeVisit: mutation({
    input: CloseVisit,
    access: ownStaff(['organiser'], visitPathOf),
    perform: closeVisit,
  }),
}

export const main = endpoint('visits', actions)
