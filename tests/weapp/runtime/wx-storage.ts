import type { LogicRealm } from './logic-realm'
import { jsonProblems } from './set-data'
import { WechatFailure, type WxPart } from './wx-api'

const KEY_LIMIT_BYTES = 1024 * 1024
const TOTAL_LIMIT_BYTES = 10 * KEY_LIMIT_BYTES

/** Storage of one phone: key to JSON. It outlives the app, so a test may hand it to the next launch. */
export type PhoneStorage = Map<string, string>

/** Device storage with WeChat's limits: 1 MB a key, 10 MB in all, JSON only. */
export function storageApis(storage: PhoneStorage, realm: LogicRealm): WxPart {
  const sizeOfAll = (): number =>
    [...storage.values()].reduce((sum, stored) => sum + Buffer.byteLength(stored), 0)

  function write(key: string, value: unknown): void {
    if (typeof key !== 'string' || key === '') throw new WechatFailure('key must be a non-empty string')
    const [problem] = jsonProblems(value)
    if (problem !== undefined) throw new WechatFailure(`data cannot be kept: ${key} ${problem}`)
    const json = JSON.stringify(value)
    const bytes = Buffer.byteLength(json)
    if (bytes > KEY_LIMIT_BYTES) throw new WechatFailure('entry size limit reached')
    const others = sizeOfAll() - Buffer.byteLength(storage.get(key) ?? '')
    if (others + bytes > TOTAL_LIMIT_BYTES) throw new WechatFailure('exceed storage max size 10Mb')
    storage.set(key, json)
  }

  /** A key that was never written reads as an empty string. */
  function read(key: string): unknown {
    const stored = storage.get(key)
    return stored === undefined ? '' : realm.clone(JSON.parse(stored))
  }

  const describe = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil(sizeOfAll() / 1024),
    limitSize: TOTAL_LIMIT_BYTES / 1024,
  })

  return {
    sync: {
      setStorageSync: write,
      getStorageSync: read,
      removeStorageSync: (key: string) => void storage.delete(key),
      clearStorageSync: () => storage.clear(),
      getStorageInfoSync: () => realm.clone(describe()),
    },
    async: {
      setStorage: ({ key, data }) => write(String(key), data),
      getStorage({ key }) {
        if (!storage.has(String(key))) throw new WechatFailure('data not found')
        return { data: read(String(key)) }
      },
      removeStorage: ({ key }) => void storage.delete(String(key)),
    },
  }
}
