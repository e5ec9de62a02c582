import type { LogicRealm } from './logic-realm'
import type { Network } from './wx-device'
import { WechatFailure, type AsyncApi } from './wx-api'

export type CloudAccess = {
  /** Undefined is a cloud that nobody reaches. */
  readonly url: string | undefined
  /** The token of the local cloud's WeChat door. */
  readonly token: string
}

/** WeChat's codes for a call that reached nobody, no such function, and a function that failed. */
const UNREACHABLE = -404_011
const FUNCTION_MISSING = -501_000
const FUNCTION_FAILED = -504_002

const TRANSPORT_ERRORS: Readonly<Record<string, number>> = {
  UNKNOWN_FUNCTION: FUNCTION_MISSING,
  FUNCTION_TIMEOUT: FUNCTION_FAILED,
  FUNCTION_CRASHED: FUNCTION_FAILED,
}

/** `wx.cloud.callFunction` on the real functions, through the local cloud's own WeChat door. */
export function callFunctionOn({ url, token }: CloudAccess, network: Network, realm: LogicRealm): AsyncApi {
  return async ({ name, data }) => {
    if (!network.isConnected() || url === undefined) throw new WechatFailure('request:fail', UNREACHABLE)
    const response = await fetch(`${url}/functions/${String(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(data),
    })
    const result: unknown = await response.json()
    const errCode = TRANSPORT_ERRORS[errorCodeOf(result)]
    if (errCode !== undefined) throw new WechatFailure(`${errorCodeOf(result)} in ${String(name)}`, errCode)
    return { result: realm.clone(result), requestID: 'local' }
  }
}

function errorCodeOf(result: unknown): string {
  if (typeof result !== 'object' || result === null || !('error' in result)) return ''
  const { error } = result
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
