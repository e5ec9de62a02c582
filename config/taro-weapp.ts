import type { IProjectConfig } from '@tarojs/taro/types/compile'
import { isModernPackage } from './modern-packages'

type MiniConfig = NonNullable<IProjectConfig<'webpack5'>['mini']>

/** How the mini-program is built; px stay px, because text and targets must not grow with the screen. */
export const weapp: MiniConfig = {
  // aria-runtime is part of the app though it stands here.
  compile: { include: [__dirname, isModernPackage] },
  miniCssExtractPluginOption: { ignoreOrder: true },
  optimizeMainPackage: { enable: true },
  postcss: {
    pxtransform: { enable: false, config: {} },
    cssModules: { enable: false },
  },
}
