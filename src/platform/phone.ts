import Taro from '@tarojs/taro'
import { downloadFile } from './download'
import { removeStored } from './storage'

/** Opens the dialler with the number; the person still has to press call. */
export function dial(number: string): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${number}`
    return
  }
  // Declining in WeChat's own dialogue is no error.
  Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

/** Copies text; answers whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  } finally {
    // On the web Taro also leaves the text in the device's storage, where nobody asked for it.
    if (process.env.TARO_ENV === 'h5') removeStored('taro_clipboard')
  }
}

/** `type` is the media type. */
export type TextFile = { readonly fileName: string; readonly type: string; readonly text: string }

/** Offers text as a file to save; answers false in WeChat, which has no place for one. */
export function downloadText({ fileName, type, text }: TextFile): boolean {
  if (process.env.TARO_ENV !== 'h5') return false
  downloadFile(fileName, new Blob([text], { type }))
  return true
}
