import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { CloudSchema } from './catalogue'

const Environment = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.maxValue(65_535)), '8080'),
  DATA_DIR: v.optional(v.string(), '.data'),
  FUNCTIONS_DIR: v.optional(v.string(), 'dist/cloudfunctions'),
  WEB_DIR: v.optional(v.string(), 'dist/web'),
  SCHEMA_FILE: v.optional(v.string()),
  LOCAL_CLOUD_CONTROL: v.optional(v.string()),
})

export type Settings = {
  readonly port: number
  readonly dataDir: string
  readonly functionsDir: string
  readonly webDir: string
  readonly schemaFile: string | undefined
  readonly hasControl: boolean
}

/** Reads what the environment says; relative folders are taken from the working directory. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = v.safeParse(Environment, environment)
  if (!parsed.success) throw new Error(`PORT must be a number from 0 to 65535, not ${environment.PORT}`)
  const { PORT, DATA_DIR, FUNCTIONS_DIR, WEB_DIR, SCHEMA_FILE, LOCAL_CLOUD_CONTROL } = parsed.output
  return {
    port: PORT,
    dataDir: resolve(DATA_DIR),
    functionsDir: resolve(FUNCTIONS_DIR),
    webDir: resolve(WEB_DIR),
    schemaFile: SCHEMA_FILE === undefined ? undefined : resolve(SCHEMA_FILE),
    hasControl: LOCAL_CLOUD_CONTROL === '1',
  }
}

export function readSchema(file: string | undefined): CloudSchema {
  if (file === undefined) return { collections: [] }
  try {
    return v.parse(CloudSchema, JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`the schema file ${file} cannot be read: ${describe(error)}`)
  }
}

const Secrets = v.object({ identityKey: v.string(), storageKey: v.string() })
export type Secrets = v.InferOutput<typeof Secrets>

/** Keys that belong to a data folder: made once, readable by its owner only. */
export function openDataFolder(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  try {
    mkdirSync(dataDir, { recursive: true })
    if (!existsSync(file)) {
      const made: Secrets = { identityKey: randomKey(), storageKey: randomKey() }
      writeFileSync(file, JSON.stringify(made), { mode: 0o600, flush: true })
    }
    return v.parse(Secrets, JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Error(`the data folder ${dataDir} cannot be used: ${describe(error)}`)
  }
}

const randomKey = () => randomBytes(32).toString('hex')

export const describe = (error: unknown) => (error instanceof Error ? error.message : String(error))
