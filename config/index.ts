import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ARIA_BINDINGS } from './aria-attributes'
import { h5 } from './taro-h5'
import { weapp } from './taro-weapp'

const isWeb = process.env.TARO_ENV === 'h5'

/** The mini-program talks through wx.cloud; a development build may be pointed at the local cloud instead. */
const cloudTransport = isWeb || process.env.CLOUD_TRANSPORT === 'http' ? 'http' : 'wx-cloud'

/** Passed on to webpack as it is, though Taro's type knows no directory. */
const cache = {
  enable: process.env.TARO_CACHE === '1',
  cacheDirectory: path.resolve(__dirname, '..', '.cache', 'taro'),
}

export default defineConfig<'webpack5'>({
  projectName: 'anti-fraud-outreach',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: process.env.OUTPUT_ROOT ?? (isWeb ? 'dist/web' : 'dist/weapp'),
  plugins: [
    '@tarojs/plugin-framework-react',
    isWeb ? '@tarojs/plugin-platform-h5' : '@tarojs/plugin-platform-weapp',
    [path.resolve(__dirname, 'plugin-aria.ts'), { bindings: ARIA_BINDINGS }],
    ...(isWeb ? [path.resolve(__dirname, 'plugin-offline.ts')] : []),
  ],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache,
  alias: { '@': path.resolve(__dirname, '..', 'src') },
  // Constants, so that the branch not taken leaves the bundle.
  defineConstants: {
    'process.env.CLOUD_TRANSPORT': JSON.stringify(cloudTransport),
    'process.env.CLOUD_URL': JSON.stringify(process.env.CLOUD_URL ?? ''),
    'process.env.SPEECH_PLUGIN': JSON.stringify(process.env.SPEECH_PLUGIN ?? ''),
  },
  jsMinimizer: 'terser',
  // A Chinese character is three bytes as it is, and six as Taro would have it escaped.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  cssMinimizer: 'csso',
  mini: weapp,
  h5,
})
