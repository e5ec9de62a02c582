import { createHash } from 'node:crypto'
import type { IPluginContext } from '@tarojs/service'
import { buildSync } from 'esbuild'

/** What a bundler holds of a file that it is about to write. */
type Asset = { source(): string | Buffer; size(): number }
type Assets = Record<string, Asset>

const SOURCE = 'src/platform/service-worker.ts'
const PAGE = 'index.html'
const ENTRY = /^js\/app\.[0-9a-f]+\.js$/
const KEPT = /^(js|css)\/.*\.(js|css)$/

/** Writes `sw.js`, which knows every file of this build: all pages are small, so all of them open offline. */
export default (ctx: IPluginContext): void => {
  ctx.modifyBuildAssets(({ assets }: { assets: Assets }) => {
    const code = workerOf(assets)
    assets['sw.js'] = { source: () => code, size: () => Buffer.byteLength(code) }
  })
}

function workerOf(assets: Assets): string {
  const files = Object.keys(assets).filter((name) => KEPT.test(name))
  const entry = files.find((name) => ENTRY.test(name))
  if (!entry || !assets[PAGE]) throw new Error('The web app was built without its page or its entry.')
  const hash = createHash('sha256').update(assets[PAGE].source()).update(files.sort().join())
  const shell = { version: hash.digest('hex').slice(0, 12), files, entry }
  const { outputFiles } = buildSync({
    entryPoints: [SOURCE],
    define: { SHELL: JSON.stringify(shell) },
    bundle: true,
    minify: true,
    // As much as Chrome 67 and iOS 12 understand.
    target: 'es2017',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
