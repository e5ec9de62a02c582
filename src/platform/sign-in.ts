import { readStored, writeStored } from './storage'
import { randomToken } from './random'

/** In DevTools on the local cloud the simulated WeChat vouches for the device, as WeChat itself would. */
const PREFIX = process.env.TARO_ENV === 'weapp' ? 'wechat:devtools-' : 'device-'

/**
 * Who the app is to the cloud where WeChat does not tell: a random device token, or on the local cloud the
 * sign-in of a demonstration persona. A production mini-program uses nothing of this.
 */
export function readSignIn(): string {
  const stored = readStored<string>('sign-in')
  if (stored) return stored
  const token = `${PREFIX}${randomToken()}`
  writeStored('sign-in', token)
  return token
}
