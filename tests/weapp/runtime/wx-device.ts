import { randomFillSync } from 'node:crypto'
import type { LogicRealm } from './logic-realm'
import type { Time } from './time'
import { WechatFailure, type WxPart } from './wx-api'

const SCREEN = { width: 390, height: 844, statusBarHeight: 47 }
const CAPSULE = { top: 51, right: 380, bottom: 83, left: 293, width: 87, height: 32 }

/** Where WeChat puts what was chosen from the album. */
export const PHOTOGRAPH_PATH = 'wxfile://tmp/photograph.jpg'

/** The phone's connection; the app hears when it comes and goes. */
export type Network = ReturnType<typeof createNetwork>

export function createNetwork() {
  const listeners: ((status: object) => void)[] = []
  let isConnected = true
  return {
    isConnected: () => isConnected,
    listen: (listener: (status: object) => void) => void listeners.push(listener),
    change(isNowConnected: boolean): void {
      isConnected = isNowConnected
      const networkType = isNowConnected ? 'wifi' : 'none'
      listeners.forEach((listener) => listener({ isConnected, networkType }))
    },
  }
}

/** What the phone has for the app beside its connection. */
export type Belongings = {
  /** WeChat's font setting; 1.4 is 关怀模式. */
  readonly fontFactor: number
  /** What was copied in another app. */
  readonly clipboard: string
  /** The code before the camera; without one the person closes it. */
  readonly code: string | undefined
  /** The photograph that the person chooses; without one they close the album. */
  readonly photograph: Uint8Array | undefined
  /** What the person answers when asked for messages: accept, reject, ban or filter. */
  readonly consent: string
  readonly keptConsent: string | undefined
  /** Where the mini-program was opened from. */
  readonly scene: number
}

/** What the app may ask of the phone itself. */
export function deviceApis(network: Network, has: Belongings, time: Time, realm: LogicRealm): WxPart {
  const fontSizeScaleFactor = has.fontFactor
  const windowSize = { windowWidth: SCREEN.width, windowHeight: SCREEN.height, pixelRatio: 3 }
  const screenSize = { screenWidth: SCREEN.width, screenHeight: SCREEN.height }
  const launchOptions = { path: '', query: {}, scene: has.scene, referrerInfo: {} }
  const ignore = () => undefined
  return {
    values: { env: realm.clone({ USER_DATA_PATH: 'wxfile://usr' }) },
    sync: {
      canIUse: () => true,
      nextTick: (run: () => void) => time.setTimeout(run, 0),
      getMenuButtonBoundingClientRect: () => realm.clone(CAPSULE),
      getWindowInfo: () =>
        realm.clone({ ...windowSize, ...screenSize, statusBarHeight: SCREEN.statusBarHeight }),
      getAppBaseInfo: () =>
        realm.clone({
          SDKVersion: '3.5.0',
          language: 'zh_CN',
          theme: 'light',
          fontSizeScaleFactor,
          fontSizeSetting: Math.round(16 * fontSizeScaleFactor),
        }),
      getDeviceInfo: () => realm.clone({ platform: 'ios', system: 'iOS 17.0', brand: 'test', model: 'test' }),
      getLaunchOptionsSync: () => realm.clone(launchOptions),
      getEnterOptionsSync: () => realm.clone(launchOptions),
      onNetworkStatusChange: network.listen,
      offNetworkStatusChange: ignore,
    },
    async: {
      pageScrollTo: ignore,
      getNetworkType: () => ({ networkType: network.isConnected() ? 'wifi' : 'none' }),
      makePhoneCall({ phoneNumber }) {
        if (typeof phoneNumber !== 'string') throw new WechatFailure('phoneNumber must be a string')
      },
      setClipboardData({ data }) {
        if (typeof data !== 'string') throw new WechatFailure('data must be a string')
      },
      getClipboardData: () => ({ data: has.clipboard }),
      requestSubscribeMessage({ tmplIds }) {
        if (!Array.isArray(tmplIds) || tmplIds.length === 0) throw new WechatFailure('tmplIds is empty')
        return Object.fromEntries(tmplIds.map((id) => [String(id), has.consent]))
      },
      /** Names a template only where the person has ticked “always”. */
      getSetting({ withSubscriptions }) {
        if (withSubscriptions !== true) return { authSetting: {} }
        const itemSettings = has.keptConsent === undefined ? {} : { 'local-alert': has.keptConsent }
        return { authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings } }
      },
      openSetting: ignore,
      scanCode() {
        if (has.code === undefined) throw new WechatFailure('cancel')
        return { result: has.code, scanType: 'QR_CODE', charSet: 'UTF-8' }
      },
      chooseMedia({ count, mediaType }) {
        if (count !== 1 || String(mediaType) !== 'image')
          throw new WechatFailure('one image is what we ask for')
        if (has.photograph === undefined) throw new WechatFailure('cancel')
        const size = has.photograph.length
        return { type: 'image', tempFiles: [{ tempFilePath: PHOTOGRAPH_PATH, size, fileType: 'image' }] }
      },
      previewImage({ current, urls }) {
        if (!Array.isArray(urls) || !urls.includes(current))
          throw new WechatFailure('current is none of urls')
      },
      getRandomValues({ length }) {
        const randomValues = realm.evaluate<ArrayBuffer>(`new ArrayBuffer(${Number(length)})`)
        randomFillSync(new Uint8Array(randomValues))
        return { randomValues }
      },
    },
  }
}
