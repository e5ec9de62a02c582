import vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'
import type { AppFolder } from './app-folder'

/** A node as WeChat's template compiler gives it. */
export type CompiledNode = {
  readonly tag: string
  readonly attr?: Readonly<Record<string, unknown>>
  readonly children: readonly (CompiledNode | string)[]
}

type Generate = (data: unknown) => CompiledNode

const COMPILED_LIMIT_BYTES = 64 * 1024 * 1024

/**
 * The templates of a mini-program, compiled by WeChat's own compiler.
 *
 * @returns renders a template (its path without ending) with data
 */
export function createViewRealm(folder: AppFolder): (file: string, data: unknown) => CompiledNode {
  const silent = () => undefined
  const context = vm.createContext({ window: {}, console: { log: silent, warn: silent, error: silent } })
  function evaluate<T>(code: string): T {
    const value: T = vm.runInContext(code, context, { filename: 'templates.js' })
    return value
  }
  const compiled = wxmlToJs(folder.root, { maxBuffer: COMPILED_LIMIT_BYTES })
  const templates = evaluate<(file: string) => Generate | undefined>(`(function () {${compiled}})()`)
  const parse = evaluate<(json: string) => unknown>('JSON.parse')

  return (file, data) => {
    const generate = templates(`${file}.wxml`)
    if (!generate) throw new Error(`${file}.wxml is not compiled`)
    // The templates know only objects of their own realm.
    return generate(parse(JSON.stringify(data)))
  }
}
