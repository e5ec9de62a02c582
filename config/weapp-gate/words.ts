import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'

/** The demonstration, its personas, and the way to the local cloud: none of it is for the public. */
const FORBIDDEN = [
  /演示/,
  /\bpersonas?\b/i,
  /\bdemo-/,
  // Not the name of a property: `wechat:"…"` is in the rules of the check.
  /\bwechat:(?!")/,
  /\/_local\//,
  /127\.0\.0\.1/,
  /\blocalhost\b/,
  /\bBearer /,
]

const TEXT = ['.js', '.json', '.wxml', '.wxss', '.wxs']

/** Words that must not be in a production build; and the cloud must be reached through `wx.cloud`. */
export function wordFindings(files: BuiltFiles): Finding[] {
  const findings = files.withEnding(...TEXT).flatMap((file) => {
    const text = decode(files.read(file))
    const found = FORBIDDEN.flatMap((word) => word.exec(text)?.[0] ?? [])
    return found.map((word): Finding => ({ check: 'words', file, problem: `contains “${word}”` }))
  })
  const callsCloud = files.withEnding('.js').some((file) => files.read(file).includes('.cloud.callFunction('))
  if (callsCloud) return findings
  return [...findings, { check: 'words', file: 'app.js', problem: 'nothing calls wx.cloud.callFunction' }]
}

/** The minifier writes Chinese as escapes. */
const decode = (code: string): string =>
  code.replace(/\\u([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
