import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

const AppJson = v.looseObject({
  pages: v.array(v.string()),
  subPackages: v.optional(
    v.array(
      v.looseObject({
        root: v.string(),
        pages: v.array(v.string()),
        plugins: v.optional(v.record(v.string(), v.unknown()), {}),
      }),
    ),
    [],
  ),
  tabBar: v.optional(v.looseObject({ list: v.array(v.looseObject({ pagePath: v.string() })) })),
})

const ComponentJson = v.looseObject({ usingComponents: v.optional(v.record(v.string(), v.string()), {}) })

export type AppFolder = ReturnType<typeof openAppFolder>

/** A built mini-program on disk, read the way WeChat reads it: by app.json. */
export function openAppFolder(root: string) {
  if (!existsSync(path.join(root, 'app.json'))) {
    throw new Error(`${root} holds no built mini-program: run npm run build first`)
  }
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
  const { pages, subPackages, tabBar } = v.parse(AppJson, JSON.parse(read('app.json')))
  const subPackageRoots = subPackages.map((subPackage) => `${subPackage.root.replace(/\/$/, '')}/`)
  const subPackagePages = subPackages.flatMap((subPackage, index) =>
    subPackage.pages.map((page) => `${subPackageRoots[index]}${page}`),
  )

  return {
    root,
    read,
    has: (file: string): boolean => existsSync(path.join(root, file)),
    pages: [...pages, ...subPackagePages],
    /** The names of the plug-ins; the house has them in subpackages only. */
    plugins: subPackages.flatMap(({ plugins }) => Object.keys(plugins)),
    tabPages: tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    /** The root of the subpackage that the file is in, undefined in the main package. */
    subPackageOf: (file: string) => subPackageRoots.find((folder) => file.startsWith(folder)),
    /** The components that a page or component declares: tag name to file without ending. */
    componentsOf(file: string): Readonly<Record<string, string>> {
      if (!existsSync(path.join(root, `${file}.json`))) return {}
      const { usingComponents } = v.parse(ComponentJson, JSON.parse(read(`${file}.json`)))
      const resolve = (target: string) => resolveFrom(file, target)
      return Object.fromEntries(
        Object.entries(usingComponents).map(([tag, target]) => [tag, resolve(target)]),
      )
    },
  }
}

/** What a path written in one file stands for, from the root of the mini-program. */
export function resolveFrom(file: string, target: string): string {
  if (target.startsWith('/')) return path.posix.normalize(target.slice(1))
  return path.posix.join(path.posix.dirname(file), target)
}
