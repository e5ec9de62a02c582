import vm from 'node:vm'
import { resolveFrom, type AppFolder } from './app-folder'
import { refuse, type Journal } from './journal'
import type { Time } from './time'

/** Node's contexts have these; a mini-program on a phone has them not, or not on every phone. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'eval']

type Wrapped = (require: (target: string) => unknown, module: { exports: unknown }, exports: unknown) => void

export type LogicRealm = ReturnType<typeof createLogicRealm>

/** The JavaScript world of the logic layer: the language, what WeChat adds, and nothing of a browser or Node. */
export function createLogicRealm(time: Time, journal: Journal) {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })

  function evaluate<T>(code: string, filename = 'runtime'): T {
    const value: T = vm.runInContext(code, context, { filename })
    return value
  }
  const parse = evaluate<(json: string) => unknown>('JSON.parse')
  const define = (globals: Record<string, unknown>): void => void Object.assign(context, globals)

  for (const name of ABSENT) evaluate(`delete globalThis.${name}`)
  define({
    setTimeout: time.setTimeout,
    setInterval: time.setInterval,
    clearTimeout: time.clear,
    clearInterval: time.clear,
    console: consoleFor(journal),
    now: time.now,
  })
  evaluate(DATE_FOLLOWS_TIME)

  return {
    evaluate,
    define,
    /** The value as an object of this realm; functions and undefined are lost, as in WeChat. */
    clone: (value: unknown): unknown => (value === undefined ? undefined : parse(JSON.stringify(value))),
  }
}

const DATE_FOLLOWS_TIME = `{
  const now = globalThis.now
  delete globalThis.now
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, called) => Reflect.construct(date, given.length > 0 ? given : [now()], called),
    get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
  })
}`

/** An error on the console is one that the framework caught: React reports a failed render there. */
function consoleFor(journal: Journal) {
  const ignore = () => undefined
  const error = (...said: unknown[]) => {
    journal.faults.push(`console.error: ${said.map(String).join(' ')}`)
  }
  return { log: ignore, info: ignore, debug: ignore, warn: ignore, error }
}

export type Loader = ReturnType<typeof createLoader>

/** Loads the files of the mini-program as WeChat does: CommonJS, each once, subpackages apart. */
export function createLoader(folder: AppFolder, realm: LogicRealm, journal: Journal) {
  const modules = new Map<string, { exports: unknown }>()
  const configs = new Map<string, object>()
  let registering = 'app'

  function load(file: string): unknown {
    const loaded = modules.get(file)
    if (loaded) return loaded.exports
    const module: { exports: unknown } = { exports: realm.clone({}) }
    modules.set(file, module)
    const code = `(function (require, module, exports) {${folder.read(file)}\n})`
    const run = realm.evaluate<Wrapped>(code, file)
    run((target) => requireFrom(file, target), module, module.exports)
    return module.exports
  }

  function requireFrom(from: string, target: string): unknown {
    const resolved = resolveFrom(from, target)
    const file = resolved.endsWith('.js') ? resolved : `${resolved}.js`
    if (!folder.has(file)) refuse(journal, `module '${file}' is not defined, ${from} requires it`)
    const owner = folder.subPackageOf(file)
    if (owner !== undefined && owner !== folder.subPackageOf(from)) {
      refuse(journal, `${from} requires ${file} of another subpackage`)
    }
    return load(file)
  }

  const register = (config: object): void => void configs.set(registering, config)
  realm.define({ App: register, Page: register, Component: register, Behavior: (config: object) => config })

  return {
    /** What the file gave to App(), Page() or Component(); it is loaded when it was not yet. */
    configOf(file: string): object {
      const before = registering
      registering = file
      try {
        load(`${file}.js`)
      } finally {
        registering = before
      }
      return configs.get(file) ?? refuse(journal, `${file}.js registers no App, Page or Component`)
    },
  }
}
