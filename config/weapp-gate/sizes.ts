import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'

const KB = 1024
/** WeChat takes 2 MB for the main package and each subpackage; ours are stricter (see the budgets). */
const MAIN_BUDGET_KB = 500
const SUBPACKAGE_CODE_BUDGET_KB = 300
const TOTAL_BUDGET_KB = 3 * KB
const WECHAT_PACKAGE_LIMIT_KB = 2 * KB

const CODE = ['.js', '.wxml', '.wxss', '.wxs', '.json']

/** Sizes in KB: the main package, each subpackage by its root, and all of it. */
export function packageSizes(files: BuiltFiles): ReadonlyMap<string, { codeKb: number; allKb: number }> {
  const packageOf = (file: string) => files.subPackageRoots.find((root) => file.startsWith(root)) ?? 'main'
  const sizeOf = (name: string) => {
    const own = files.all.filter((file) => packageOf(file) === name)
    const code = own.filter((file) => CODE.some((ending) => file.endsWith(ending)))
    return { codeKb: files.bytesOf(code) / KB, allKb: files.bytesOf(own) / KB }
  }
  return new Map(['main', ...files.subPackageRoots].map((name) => [name, sizeOf(name)]))
}

export function sizeFindings(files: BuiltFiles): Finding[] {
  const findings: Finding[] = []
  const expect = (file: string, what: string, kb: number, budgetKb: number): void => {
    if (kb <= budgetKb) return
    findings.push({ check: 'size', file, problem: `${what}: ${Math.ceil(kb)} KB of ${budgetKb}` })
  }
  const sizes = packageSizes(files)
  for (const [name, { codeKb, allKb }] of sizes) {
    expect(name, 'package, by WeChat', allKb, WECHAT_PACKAGE_LIMIT_KB)
    if (name === 'main') expect(name, 'main package', allKb, MAIN_BUDGET_KB)
    else expect(name, 'code of the subpackage', codeKb, SUBPACKAGE_CODE_BUDGET_KB)
  }
  const total = [...sizes.values()].reduce((sum, { allKb }) => sum + allKb, 0)
  expect('app.json', 'everything', total, TOTAL_BUDGET_KB)
  return findings
}
