import { Linter } from 'eslint'
import type { BuiltFiles } from './built-files'
import type { Finding } from './finding'

const WECHAT_GLOBALS = [
  ...['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'],
  ...['require', 'module', 'exports', 'console'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]
/** In the language, but not in the engine of every phone. */
const ABSENT = ['Intl', 'Atomics', 'SharedArrayBuffer']

/** Ways to a network other than `wx.cloud`, and cryptography that a mini-program has not. */
const FORBIDDEN_MEMBERS = ['request', 'connectSocket', 'uploadFile', 'downloadFile', 'subtle']

/**
 * Names that frameworks look for and do without: React's scheduler and profiler, webpack's search for the
 * global object, TypeScript's helpers, Taro's other platforms and its own wrapping of `wx.request`.
 */
const GUARDED: Readonly<Record<string, readonly string[]>> = {
  'app.js': ['__REACT_DEVTOOLS_GLOBAL_HOOK__', 'performance', 'setImmediate', 'MessageChannel'],
  'runtime.js': ['globalThis', 'window', 'new Function'],
  'taro.js': ['requirePlugin', 'tt', 'performance', 'request'],
  'vendors.js': ['SuppressedError'],
}

const globals = {
  ...Object.fromEntries(WECHAT_GLOBALS.map((name) => [name, 'readonly'] as const)),
  ...Object.fromEntries(ABSENT.map((name) => [name, 'off'] as const)),
}

const RULES: Linter.Config = {
  // What iOS 12 and Chrome 67 can read: DevTools is told not to transpile.
  languageOptions: { ecmaVersion: 2018, sourceType: 'commonjs', globals },
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
  const linter = new Linter({ configType: 'flat' })
  return files.withEnding('.js').flatMap((file) => {
    const guarded = GUARDED[file] ?? []
    const messages = linter.verify(files.read(file), RULES)
    const names = messages.map(({ message }) => nameIn(message)).filter((name) => !guarded.includes(name))
    return [...new Set(names)].map((problem) => ({ check: 'code' as const, file, problem }))
  })
}

/** The offending name alone, or the whole message where the file cannot be read. */
function nameIn(message: string): string {
  const form = FORMS.find(([pattern]) => pattern.test(message))
  if (!form) return message
  const [pattern, name] = form
  return name === '$1' ? (pattern.exec(message)?.[1] ?? message) : name
}
