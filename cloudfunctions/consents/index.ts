import { AllowPush, GetPushes, StopPushes, type ConsentActions } from '../../src/domain/consents/contract'
import { memberOnly } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import { allowPush, getPushes, stopPushes } from './actions'

export const actions: ActionTable<ConsentActions> = {
  getPushes: query({ input: GetPushes, access: memberOnly, perform: getPushes }),
  allowPush: mutation({ input: AllowPush, access: memberOnly, perform: allowPush }),
  stopPushes: mutation({ input: StopPushes, access: memberOnly, perform: stopPushes }),
}

export const main = endpoint('consents', actions)
