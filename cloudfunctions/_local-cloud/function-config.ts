import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseCron } from './cron'

const DEFAULT_TIMEOUT_SECONDS = 3

const Trigger = v.object({
  name: v.string(),
  type: v.literal('timer'),
  config: v.pipe(v.string(), v.transform(parseCron)),
})

/** A function's `config.json`, the file that WeChat DevTools deploys with it. */
const FunctionConfig = v.object({
  timeout: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(60)), DEFAULT_TIMEOUT_SECONDS),
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), { openapi: [] }),
  triggers: v.optional(v.array(Trigger), []),
})

export type FunctionDefinition = v.InferOutput<typeof FunctionConfig> & {
  readonly name: string
  readonly bundle: string
}

/** Every folder with an `index.js` is a function; the error of a broken config.json names the file. */
export function readFunctions(functionsDir: string): Map<string, FunctionDefinition> {
  if (!existsSync(functionsDir)) return new Map()
  const names = readdirSync(functionsDir).filter((name) => existsSync(join(functionsDir, name, 'index.js')))
  return new Map(names.map((name) => [name, readFunction(functionsDir, name)]))
}

function readFunction(functionsDir: string, name: string): FunctionDefinition {
  const configFile = join(functionsDir, name, 'config.json')
  const bundle = join(functionsDir, name, 'index.js')
  try {
    const raw: unknown = existsSync(configFile) ? JSON.parse(readFileSync(configFile, 'utf8')) : {}
    return { ...v.parse(FunctionConfig, raw), name, bundle }
  } catch (error) {
    throw new Error(`${configFile}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
