import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const FUNCTION_FILES = ['index.ts', 'actions.ts', 'store.ts', 'config.json']
const FEATURE_ENTRIES = ['components', 'hooks.ts', 'api.ts']
const PAGE_FILES = ['index.tsx', 'index.config.ts', 'index.css']
const VAGUE_NAMES = /^(utils?|helpers?|misc|common|manager|data|info|index-utils)\.[jt]sx?$/

const foldersOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )

describe('file names', () => {
  it.each(foldersOf('cloudfunctions').filter((name) => !name.startsWith('_')))(
    'of the function %s say where a line lives',
    (noun) => {
      expect(FUNCTION_FILES).toEqual(expect.arrayContaining(readdirSync(`cloudfunctions/${noun}`)))
    },
  )

  it.each(foldersOf('src/features'))('of the feature %s say where a line lives', (noun) => {
    expect(FEATURE_ENTRIES).toEqual(expect.arrayContaining(readdirSync(`src/features/${noun}`)))
  })

  it.each(foldersOf('src/pages'))('of the page %s say where a line lives', (page) => {
    // A second page of the same subpackage stands in a folder of its own inside.
    const names = filesBelow(`src/pages/${page}`).map((file) => basename(file))
    expect(PAGE_FILES).toEqual(expect.arrayContaining(names))
  })

  it('are kebab-case, and never a word for anything', () => {
    const names = ['src', 'cloudfunctions', 'config'].flatMap(filesBelow)
    const wrong = names.filter((file) => {
      const name = file.split('/').at(-1) ?? ''
      return VAGUE_NAMES.test(name) || /[A-Z_ ]/.test(name.replace('zh-CN', ''))
    })
    expect(wrong).toEqual([])
  })
})
