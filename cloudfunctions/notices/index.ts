import {
  AskForReminder,
  ConfirmNotice,
  CountPaper,
  GetNotice,
  ListNotices,
  ListWrittenNotices,
  ReviewNotice,
  SaveNotice,
  StopReminder,
  SubmitNotice,
  WithdrawNotice,
  type NoticeActions,
} from '../../src/domain/notices/contract'
import { anyone, memberOnly, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import {
  askForReminder,
  confirmNotice,
  countPaper,
  getNotice,
  listNotices,
  listWrittenNotices,
  reviewNotice,
  saveNotice,
  stopReminder,
  submitNotice,
  withdrawNotice,
} from './actions'
import { senderPathOf } from './store'

const organiser = staff(['organiser'], senderPathOf)

export const actions: ActionTable<NoticeActions> = {
  listNotices: query({ input: ListNotices, access: anyone, perform: listNotices }),
  getNotice: query({ input: GetNotice, access: anyone, perform: getNotice }),
  confirmNotice: mutation({ input: ConfirmNotice, access: memberOnly, perform: confirmNotice }),
  askForReminder: mutation({ input: AskForReminder, access: memberOnly, perform: askForReminder }),
  stopReminder: mutation({ input: StopReminder, access: memberOnly, perform: stopReminder }),
  listWrittenNotices: query({
    input: ListWrittenNotices,
    access: staff(['organiser', 'reviewer'], unitPathOf),
    perform: listWrittenNotices,
  }),
  saveNotice: mutation({ input: SaveNotice, access: staff(['organiser'], unitPathOf), perform: saveNotice }),
  submitNotice: mutation({ input: SubmitNotice, access: organiser, perform: submitNotice }),
  reviewNotice: mutation({
    input: ReviewNotice,
    access: staff(['reviewer'], senderPathOf),
    perform: reviewNotice,
  }),
  withdrawNotice: mutation({
    input: WithdrawNotice,
    access: staff(['organiser', 'reviewer'], senderPathOf),
    perform: withdrawNotice,
  }),
  countPaper: mutation({ input: CountPaper, access: organiser, perform: countPaper }),
}

export const main = endpoint('notices', actions)
