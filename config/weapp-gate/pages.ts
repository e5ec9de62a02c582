import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'

/** A page needs its four files and its place in app.json: DevTools names only the first that is missing. */
export function pageFindings(files: BuiltFiles): Finding[] {
  const missing = files.pages.flatMap((page) =>
    ['.js', '.json', '.wxml'].map((ending) => `${page}${ending}`).filter((file) => !files.all.includes(file)),
  )
  const built = files.withEnding('.wxml').map((file) => file.replace(/\.wxml$/, ''))
  const undeclared = built.filter(
    (file) => files.all.includes(`${file}.js`) && !files.isComponent(file) && !files.pages.includes(file),
  )
  return [
    ...missing.map((file): Finding => ({ check: 'pages', file, problem: 'is declared but not built' })),
    ...undeclared.map((file): Finding => ({ check: 'pages', file, problem: 'is built but not in app.json' })),
  ]
}
