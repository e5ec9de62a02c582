import { wxmlToJs, wxssToJs } from 'miniprogram-compiler'
import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'

const COMPILED_LIMIT_BYTES = 64 * 1024 * 1024

const OPTIONS = { maxBuffer: COMPILED_LIMIT_BYTES }

/** What wcc, WeChat's own compiler of templates, refuses. */
export function templateFindings({ root }: BuiltFiles): Finding[] {
  const problem = messageOf(() => wxmlToJs(root, OPTIONS))
  return problem === '' ? [] : [{ check: 'templates', file: 'wxml', problem }]
}

/** The same for wcsc and styles. Its own words are lost on the way, so each file is tried alone. */
export function styleFindings({ root, withEnding }: BuiltFiles): Finding[] {
  if (messageOf(() => wxssToJs(root, OPTIONS)) === '') return []
  const refused = withEnding('.wxss').filter(
    (file) => messageOf(() => wxssToJs(root, { ...OPTIONS, wxssList: [file] })) !== '',
  )
  const files = refused.length > 0 ? refused : ['wxss']
  return files.map((file): Finding => ({ check: 'styles', file, problem: 'wcsc refuses the style sheet' }))
}

function messageOf(compile: () => string): string {
  try {
    compile()
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  }
}
