import path from 'node:path'
import type { IProjectConfig } from '@tarojs/taro/types/compile'
import { isModernPackage } from './modern-packages'
import { webRoles } from './plugin-web-roles'

type H5Config = NonNullable<IProjectConfig<'webpack5'>['h5']>

type BabelOptions = { readonly plugins?: readonly unknown[] }

/** One shared chunk for Taro's components: without it they are copied into the chunk of every page. */
const splitChunks = {
  chunks: 'all',
  cacheGroups: {
    taroComponents: {
      test: /[\\/]node_modules[\\/]@tarojs[\\/]components/,
      name: 'taro-components',
      minChunks: 2,
      enforce: true,
      priority: 20,
    },
    vendors: {
      test: /[\\/]node_modules[\\/]/,
      chunks: 'initial',
      name: 'vendors',
      priority: 10,
      reuseExistingChunk: true,
    },
    shared: { minChunks: 2, minSize: 10_000, priority: 1, reuseExistingChunk: true },
  },
}

/**
 * What Taro brings and the product does without: our browsers have fetch and AbortController,
 * nothing asks for JSONP, and nothing wants to know the maker of a visitor's device.
 */
const NEEDLESS = [
  'whatwg-fetch',
  'abortcontroller-polyfill/dist/abortcontroller-polyfill-only',
  'jsonp-retry',
  'platform',
]

const REPLACED = {
  ...Object.fromEntries(NEEDLESS.map((name) => [name, false])),
  '@tarojs/components/dist/taro-components/taro-components.css$': path.resolve('config/taro-components.css'),
  // Taro's packages ask for the same helpers under two names.
  tslib$: path.resolve('node_modules/tslib/tslib.es6.mjs'),
}

/** How the web app is built; px stay px, because text and targets must not grow with the screen. */
export const h5: H5Config = {
  webpackChain(chain) {
    chain.optimization.splitChunks(splitChunks)
    chain.performance.hints(false)
    chain.merge({ resolve: { alias: REPLACED } })
    chain.module
      .rule('script')
      .use('babelLoader')
      .tap((options: BabelOptions) => ({ ...options, plugins: [...(options.plugins ?? []), webRoles] }))
  },
  compile: { include: [isModernPackage] },
  publicPath: process.env.H5_BASE ?? '/',
  staticDirectory: 'static',
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  router: { mode: 'hash' },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    pxtransform: { enable: false, config: {} },
    cssModules: { enable: false },
  },
}
