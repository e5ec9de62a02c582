import Taro from '@tarojs/taro'

/**
 * The text on the clipboard; asked for after a tap only.
 *
 * @returns undefined where the device does not let it be read
 */
export async function readClipboard(): Promise<string | undefined> {
  try {
    // Taro's own way reads its storage on the web, not the clipboard.
    if (process.env.TARO_ENV === 'h5') return await navigator.clipboard.readText()
    return (await Taro.getClipboardData()).data
  } catch {
    return undefined
  }
}
