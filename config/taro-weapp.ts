import type { IProjectConfig } from '@tarojs/taro/types/compile'

type MiniConfig = NonNullable<IProjectConfig<'webpack5'>['mini']>

/** How the mini-program is built; px stay px, because text and targets must not grow with the screen. */
export const weapp: MiniConfig = {
  optimizeMainPackage: { enable: true },
  postcss: {
    pxtransform: { enable: false, config: {} },
    cssModules: { enable: false },
  },
}
