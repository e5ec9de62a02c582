import Taro from '@tarojs/taro'

/** The space our own page head leaves to the status bar and to WeChat's capsule, in px. */
export type PageInsets = { readonly top: number; readonly right: number }

export function readPageInsets(): PageInsets {
  if (process.env.TARO_ENV !== 'weapp') return { top: 0, right: 0 }
  const capsule = Taro.getMenuButtonBoundingClientRect()
  const { windowWidth, statusBarHeight = 0 } = Taro.getWindowInfo()
  return { top: statusBarHeight, right: windowWidth - capsule.left }
}

/** WeChat's own font setting as a factor; 1 is standard, 关怀模式 is about 1.4. */
export function readFontFactor(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1
  const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
    fontSizeScaleFactor?: number
    fontSizeSetting?: number
  }
  return fontSizeScaleFactor ?? (fontSizeSetting ?? 16) / 16
}

/** The scene of a page that was opened from WeChat's timeline. */
const TIMELINE = 1154

/**
 * There the page stands alone: WeChat gives it no sign-in, no way to another page, no phone and no clipboard,
 * and puts its own head and foot around it.
 */
export const isSinglePage: boolean =
  process.env.TARO_ENV === 'weapp' && wx.getLaunchOptionsSync().scene === TIMELINE

/** Tells whenever the network comes or goes. */
export function onNetworkChange(listener: (isConnected: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected))
}
