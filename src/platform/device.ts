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

/** Tells whenever the network comes or goes. */
export function onNetworkChange(listener: (isConnected: boolean) => void): void {
  Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected))
}
