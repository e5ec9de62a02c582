import { readStored } from './storage'

/** Whether the cloud can know this person again: in WeChat always, on the web only as a demonstration persona. */
export function hasWeChatIdentity(): boolean {
  return process.env.TARO_ENV === 'weapp' || (readStored<string>('sign-in') ?? '').startsWith('wechat:')
}
