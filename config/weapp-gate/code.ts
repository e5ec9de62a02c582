import { Linter } from 'eslint'
import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'

const WECHAT_GLOBALS = [
  ...['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'],
  ...['require', 'requirePlugin', 'module', 'exports', 'console'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]
/** In the language, but not in the engine of every phone. */
const ABSENT = ['Intl', 'Atomics', 'SharedArrayBuffer']

/** Ways to a network other than `wx.cloud`, and cryptography that a mini-program has not. */
const FORBIDDEN_MEMBERS = ['request', 'connectSocket', 'uploadFile', 'downloadFile', 'subtle']

/**
 * Names that packages look for and do without: React's scheduler and profiler, webpack's search for the
 * global object, TypeScript's helpers, Taro's other platforms and its own wrapping of `wx.request`,
 * tweetnacl's search for a browser's random numbers, and scrypt's yielding and its way with text, which is
 * only ever given bytes.
 */
const GUARDED: readonly { readonly file: RegExp; readonly names: readonly string[] }[] = [
  {
    file: /^app\.js$/,
    names: ['__REACT_DEVTOOLS_GLOBAL_HOOK__', 'performance', 'setImmediate', 'MessageChannel'],
  },
  { file: /^runtime\.js$/, names: ['globalThis', 'window', 'new Function'] },
  { file: /^taro\.js$/, names: ['tt', 'performance', 'request'] },
  { file: /^vendors\.js$/, names: ['SuppressedError', 'self'] },
  { file: /\/sub-common\//, names: ['self'] },
  { file: /^pages\/console\//, names: ['globalThis', 'TextEncoder'] },
]

const globals = {
  ...Object.fromEntries(WECHAT_GLOBALS.map((name) => [name, 'readonly'] as const)),
  ...Object.fromEntries(ABSENT.map((name) => [name, 'off'] as const)),
}

const RULES: Linter.Config = {
  // The syntax that iOS 12 and Chrome 67 can read: DevTools is told not to transpile.
  languageOptions: { ecmaVersion: 2019, sourceType: 'commonjs', globals },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  rules: {
    'no-undef': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-restricted-properties': ['error', ...FORBIDDEN_MEMBERS.map((property) => ({ property }))],
  },
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^'(.+)' is not defined/, '$1'],
  [/^The Function constructor/, 'new Function'],
  [/^eval can be/, 'eval'],
  [/^'(?:.+\.)?(.+)' is restricted/, '$1'],
]

/** Every reference to a name that a phone would not know, and every way around `wx.cloud`. */
export function codeFindings(files: BuiltFiles): Finding[] {
  return files.withEnding('.js').flatMap((file) => {
    const guarded = GUARDED.filter((guard) => guard.file.test(file)).flatMap((guard) => guard.names)
    const names = namesUsed(files.read(file)).filter((name) => !guarded.includes(name))
    return names.map((problem): Finding => ({ check: 'code', file, problem }))
  })
}

const linter = new Linter({ configType: 'flat' })
const alreadyRead = new Map<string, readonly string[]>()

/** Remembered by the code itself: most files are the same in the copies that the tests make. */
function namesUsed(code: string): readonly string[] {
  const known = alreadyRead.get(code)
  if (known) return known
  const names = [...new Set(linter.verify(code, RULES).map(({ message }) => nameIn(message)))]
  alreadyRead.set(code, names)
  return names
}

/** The offending name alone, or the whole message where the file cannot be read. */
function nameIn(message: string): string {
  const form = FORMS.find(([pattern]) => pattern.test(message))
  if (!form) return message
  const [pattern, name] = form
  return name === '$1' ? (pattern.exec(message)?.[1] ?? message) : name
}
