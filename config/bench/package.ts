import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { atMost, type Report } from './report'

const WEAPP = 'dist/weapp'
const KB = 1024

/** Sizes of the mini-program's packages. */
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
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.join(entry.parentPath, entry.name)] : [],
  )
