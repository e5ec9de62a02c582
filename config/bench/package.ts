import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { atMost, type Report } from './report'

const WEAPP = 'dist/weapp'
const WEB = 'dist/web'
const KB = 1024

/** Sizes of what a phone downloads. */
export async function benchPackage(report: Report): Promise<void> {
  const figure = (name: string, bytes: number, budget: number) =>
    report(atMost({ bench: 'package', figure: name, value: Math.round(bytes / KB), unit: 'KB', budget }))
  const { subPackages } = JSON.parse(readFileSync(path.join(WEAPP, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[]
  }
  const roots = subPackages.map(({ root }) => path.join(WEAPP, root) + path.sep)
  const files = filesBelow(WEAPP)
  const sizeOf = (chosen: readonly string[]) => chosen.reduce((sum, file) => sum + statSync(file).size, 0)
  const main = files.filter((file) => !roots.some((root) => file.startsWith(root)))
  figure('weapp main package', sizeOf(main), 500)
  for (const root of roots) {
    const name = `weapp subpackage ${path.basename(root)}`
    figure(name, sizeOf(files.filter((file) => file.startsWith(root))), 300)
  }
  figure('weapp in all', sizeOf(files), 3 * KB)
  figure('h5 first load, gzipped', firstLoad(), 160)
}

/** The page with its scripts and styles, and the chunks that the home page asks for, as they are sent. */
function firstLoad(): number {
  const html = readFileSync(path.join(WEB, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/((?:js|css)\/[^"]+)"/g)].map(([, file]) => String(file))
  const home = filesBelow(WEB)
    .map((file) => path.relative(WEB, file))
    .filter((file) => /(pages[_-]home|taro-components|shared)/.test(file) && /\.(js|css)$/.test(file))
  const files = ['index.html', ...new Set([...named, ...home])]
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(WEB, file))).length, 0)
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [],
  )
