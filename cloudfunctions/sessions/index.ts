import {
  AllowSignIn,
  EndSession,
  FindSignIn,
  FollowSignIn,
  ListSessions,
  RefuseSignIn,
  RequestSignIn,
  SignOut,
  type SessionActions,
} from '../../src/domain/sessions/contract'
import { anyone, anyRole, memberAnywhere } from '../_platform/access'
import { endpoint, mutation, query, type ActionTable } from '../_platform/endpoint'
import {
  allowSignIn,
  endSession,
  findSignIn,
  followSignIn,
  listSessions,
  refuseSignIn,
  requestSignIn,
  signOut,
} from './actions'

export const actions: ActionTable<SessionActions> = {
  requestSignIn: mutation({ input: RequestSignIn, access: anyone, perform: requestSignIn }),
  followSignIn: query({ input: FollowSignIn, access: anyone, perform: followSignIn }),
  findSignIn: query({ input: FindSignIn, access: anyRole, perform: findSignIn }),
  allowSignIn: mutation({ input: AllowSignIn, access: anyRole, perform: allowSignIn }),
  refuseSignIn: mutation({ input: RefuseSignIn, access: anyRole, perform: refuseSignIn }),
  listSessions: query({ input: ListSessions, access: memberAnywhere, perform: listSessions }),
  endSession: mutation({ input: EndSession, access: memberAnywhere, perform: endSession }),
  signOut: mutation({ input: SignOut, access: memberAnywhere, perform: signOut }),
}

export const main = endpoint('sessions', actions)
