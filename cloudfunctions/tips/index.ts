import {
  AdvanceTip,
  GetOfficerKey,
  GetTipStatus,
  ListReceivingUnits,
  ListTips,
  OpenTip,
  RegisterOfficerKey,
  SubmitTip,
  type TipActions,
} from '../../src/domain/tips/contract'
import { anyone, staff } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { unitPathOf } from '../_platform/unit-tree'
import {
  advanceTip,
  eraseClosedTips,
  forgetTipCounts,
  getOfficerKey,
  getTipStatus,
  listReceivingUnits,
  listTips,
  openTip,
  registerOfficerKey,
  submitTip,
} from './actions'
import { receiverPathOf } from './store'

export const actions: ActionTable<TipActions> = {
  listReceivingUnits: query({ input: ListReceivingUnits, access: anyone, perform: listReceivingUnits }),
  submitTip: mutation({
    input: SubmitTip,
    access: anyone,
    ownerOf: ({ lookupId }) => `tip:${lookupId}`,
    perform: submitTip,
  }),
  getTipStatus: query({ input: GetTipStatus, access: anyone, perform: getTipStatus }),
  registerOfficerKey: mutation({
    input: RegisterOfficerKey,
    access: staff(['triage'], unitPathOf),
    perform: registerOfficerKey,
  }),
  getOfficerKey: query({
    input: GetOfficerKey,
    access: staff(['triage'], unitPathOf),
    perform: getOfficerKey,
  }),
  listTips: query({ input: ListTips, access: staff(['triage'], unitPathOf), perform: listTips }),
  openTip: query({ input: OpenTip, access: staff(['triage'], receiverPathOf), perform: openTip }),
  advanceTip: mutation({
    input: AdvanceTip,
    access: staff(['triage'], receiverPathOf),
    perform: advanceTip,
  }),
}

export const main = endpoint('tips', actions, { forgetTipCounts, eraseClosedTips })
