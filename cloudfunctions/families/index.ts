import {
  AgreeToPairing,
  ConfirmPairing,
  DeclinePairing,
  EndRelative,
  GetPairing,
  ListRelatives,
  ListUnread,
  OpenPairing,
  SettleTextSize,
  StartPairing,
  SuggestTextSize,
  type FamilyActions,
} from '../../src/domain/families/contract'
import { memberOnly } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import {
  agreeToPairing,
  confirmPairing,
  declinePairing,
  endRelative,
  forgetPairings,
  getPairing,
  listRelatives,
  listUnread,
  openPairing,
  settleTextSize,
  startPairing,
  suggestTextSize,
} from './actions'

export const actions: ActionTable<FamilyActions> = {
  startPairing: mutation({ input: StartPairing, access: memberOnly, perform: startPairing }),
  openPairing: mutation({ input: OpenPairing, access: memberOnly, perform: openPairing }),
  getPairing: query({ input: GetPairing, access: memberOnly, perform: getPairing }),
  agreeToPairing: mutation({ input: AgreeToPairing, access: memberOnly, perform: agreeToPairing }),
  confirmPairing: mutation({ input: ConfirmPairing, access: memberOnly, perform: confirmPairing }),
  declinePairing: mutation({ input: DeclinePairing, access: memberOnly, perform: declinePairing }),
  listRelatives: query({ input: ListRelatives, access: memberOnly, perform: listRelatives }),
  listUnread: query({ input: ListUnread, access: memberOnly, perform: listUnread }),
  suggestTextSize: mutation({ input: SuggestTextSize, access: memberOnly, perform: suggestTextSize }),
  settleTextSize: mutation({ input: SettleTextSize, access: memberOnly, perform: settleTextSize }),
  endRelative: mutation({ input: EndRelative, access: memberOnly, perform: endRelative }),
}

export const main = endpoint('families', actions, { forgetPairings })
