import { wxmlToJs, wxssToJs } from 'miniprogram-compiler'
import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'

const COMPILED_LIMIT_BYTES = 64 * 1024 * 1024

/** What WeChat's own compilers of templates (wcc) and styles (wcsc) refuse. */
export function templateFindings({ root, withEnding }: BuiltFiles): Finding[] {
  const options = { maxBuffer: COMPILED_LIMIT_BYTES }
  const templates = messageOf(() => wxmlToJs(root, options))
  const findings: Finding[] =
    templates === '' ? [] : [{ check: 'templates', file: 'wxml', problem: templates }]
  if (messageOf(() => wxssToJs(root, options)) === '') return findings
  // wcsc's own words are lost on the way, so the file at fault is found by trying each.
  const refused = withEnding('.wxss').filter(
    (file) => messageOf(() => wxssToJs(root, { ...options, wxssList: [file] })) !== '',
  )
  const files = refused.length > 0 ? refused : ['wxss']
  return [
    ...findings,
    ...files.map((file): Finding => ({ check: 'styles', file, problem: 'wcsc refuses the style sheet' })),
  ]
}

function messageOf(compile: () => string): string {
  try {
    compile()
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error)
  }
}
