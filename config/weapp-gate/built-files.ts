import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const AppJson = v.looseObject({
  pages: v.array(v.string()),
  subPackages: v.optional(v.array(v.looseObject({ root: v.string(), pages: v.array(v.string()) })), []),
})
const ComponentJson = v.looseObject({ component: v.optional(v.boolean(), false) })

export type BuiltFiles = ReturnType<typeof readBuiltFiles>

/** The files of a built mini-program, by their paths from its root. */
export function readBuiltFiles(root: string) {
  if (!existsSync(path.join(root, 'app.json'))) {
    throw new Error(`${root} holds no built mini-program: run npm run build first`)
  }
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const names = entries.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  const files = names.map((name) => name.split(path.sep).join('/')).sort()
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
  const { pages, subPackages } = v.parse(AppJson, JSON.parse(read('app.json')))

  return {
    root,
    read,
    withEnding: (...endings: readonly string[]) =>
      files.filter((file) => endings.some((ending) => file.endsWith(ending))),
    bytesOf: (chosen: readonly string[]): number =>
      chosen.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0),
    all: files,
    pages: [
      ...pages,
      ...subPackages.flatMap(({ root: folder, pages: names }) =>
        names.map((name) => path.posix.join(folder, name)),
      ),
    ],
    subPackageRoots: subPackages.map(({ root: folder }) => `${folder.replace(/\/$/, '')}/`),
    isComponent: (file: string): boolean =>
      files.includes(`${file}.json`) && v.parse(ComponentJson, JSON.parse(read(`${file}.json`))).component,
  }
}
