import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type BuiltCopy = ReturnType<typeof copyOfBuild>

/** A copy of the production build that a test may spoil. */
export function copyOfBuild() {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  cpSync('dist/weapp', folder, { recursive: true })

  function edit(file: string, change: (text: string) => string): void {
    const target = path.join(folder, file)
    const before = readFileSync(target, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`the planted fault changed nothing in ${file}`)
    writeFileSync(target, after)
  }

  return {
    folder,
    edit,
    /** Makes the page run the statement when it opens; `this` is the page. */
    plantInPage: (page: string, statement: string): void =>
      edit(`${page}.js`, (code) => {
        const onLoad = `function (query) { ${statement}; return config.opened.call(this, query) }`
        const register = `function (config) { config.opened = config.onLoad; config.onLoad = ${onLoad}; Page(config) }`
        return `(function (Page) {${code}\n})(${register})`
      }),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}
