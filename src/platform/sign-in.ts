import { readStored, writeStored } from './storage'
import { randomToken } from './random'

/**
 * Who the web app is to the cloud: a random device token, or on the local cloud the WeChat sign-in of a
 * demonstration persona. In WeChat nothing of this is used, the platform tells who calls.
 */
export function readSignIn(): string {
  const stored = readStored<string>('sign-in')
  if (stored) return stored
  const token = `device-${randomToken()}`
  writeStored('sign-in', token)
  return token
}

const PERSONA_PREFIX = 'wechat:'

/** Whether the cloud can know this person again: in WeChat always, on the web only as a demonstration persona. */
export function hasWeChatIdentity(): boolean {
  return process.env.TARO_ENV === 'weapp' || readSignIn().startsWith(PERSONA_PREFIX)
}
