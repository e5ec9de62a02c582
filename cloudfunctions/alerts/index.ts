import {
  AcknowledgeAlert,
  CancelAlert,
  DiscardDraft,
  GetAlert,
  GetHome,
  ListAlerts,
  ListDrafts,
  OpenAlert,
  PublishAtOnce,
  ReviewAlert,
  SaveDraft,
  SubmitForReview,
  type AlertActions,
} from '../../src/domain/alerts/contract'
import { anyone, memberOnly, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { publisherPathOf } from '../_platform/inbox'
import { unitPathOf } from '../_platform/unit-tree'
import {
  acknowledgeAlert,
  cancelAlert,
  discardDraft,
  getAlert,
  getHome,
  listAlerts,
  listDrafts,
  openAlert,
  publishAtOnce,
  reviewAlert,
  saveDraft,
  submitForReview,
} from './actions'

export const actions: ActionTable<AlertActions> = {
  getHome: query({ input: GetHome, access: anyone, perform: getHome }),
  listAlerts: query({ input: ListAlerts, access: anyone, perform: listAlerts }),
  getAlert: query({ input: GetAlert, access: anyone, perform: getAlert }),
  openAlert: mutation({ input: OpenAlert, access: memberOnly, perform: openAlert }),
  acknowledgeAlert: mutation({ input: AcknowledgeAlert, access: memberOnly, perform: acknowledgeAlert }),
  listDrafts: query({
    input: ListDrafts,
    access: staff(['organiser', 'reviewer', 'admin'], unitPathOf),
    perform: listDrafts,
  }),
  saveDraft: mutation({ input: SaveDraft, access: staff(['organiser'], unitPathOf), perform: saveDraft }),
  submitForReview: mutation({
    input: SubmitForReview,
    access: staff(['organiser'], publisherPathOf),
    perform: submitForReview,
  }),
  discardDraft: mutation({
    input: DiscardDraft,
    access: staff(['organiser'], publisherPathOf),
    perform: discardDraft,
  }),
  reviewAlert: mutation({
    input: ReviewAlert,
    access: staff(['reviewer'], publisherPathOf),
    perform: reviewAlert,
  }),
  publishAtOnce: mutation({
    input: PublishAtOnce,
    access: staff(['admin'], publisherPathOf),
    perform: publishAtOnce,
  }),
  cancelAlert: mutation({
    input: CancelAlert,
    access: staff(['organiser', 'reviewer'], publisherPathOf),
    perform: cancelAlert,
  }),
}

export const main = endpoint('alerts', actions)
