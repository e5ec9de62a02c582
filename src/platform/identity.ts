import { readSignIn } from './sign-in'

const PERSONA_PREFIX = 'wechat:'

/**
 * Whether the cloud can know this person again: in WeChat always, on the web only as a demonstration persona.
 * Apart from `sign-in`, which a production mini-program must not contain.
 */
export function hasWeChatIdentity(): boolean {
  return process.env.TARO_ENV === 'weapp' || readSignIn().startsWith(PERSONA_PREFIX)
}
