import Taro from '@tarojs/taro'

/**
 * What stays on the device. WeChat holds 1 MB a key and 10 MB in all; a full or broken storage costs the
 * memory, never the work at hand.
 */
export function readStored<T>(key: string): T | undefined {
  try {
    const value: unknown = Taro.getStorageSync(key)
    return value === '' || value === undefined ? undefined : (value as T)
  } catch {
    return undefined
  }
}

export function writeStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    // Storage is full or switched off: the person goes on without it.
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // Nothing was stored, or storage is switched off.
  }
}

/** Every key on this device, so that "my data" can show and erase them. */
export function storedKeys(): readonly string[] {
  try {
    return Taro.getStorageInfoSync().keys
  } catch {
    return []
  }
}
