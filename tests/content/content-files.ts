import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const CONTENT_ROOT = join(__dirname, '../../src/content/zh-CN')

export type ContentFile = { readonly name: string; readonly value: unknown }

export function readContentFile(path: string): ContentFile {
  const value: unknown = JSON.parse(readFileSync(join(CONTENT_ROOT, path), 'utf8'))
  return { name: path, value }
}

/** Every JSON file of a folder; an empty folder is an error, or its tests would pass with nothing to test. */
export function readContentFolder(folder: string): ContentFile[] {
  const names = readdirSync(join(CONTENT_ROOT, folder)).filter((name) => name.endsWith('.json'))
  if (names.length === 0) throw new Error(`no content in ${folder}`)
  return names.map((name) => readContentFile(`${folder}/${name}`))
}

/** What the schema says against the value, one line a fault; empty when it fits. */
export function schemaFaults(schema: v.GenericSchema, value: unknown): string[] {
  const result = v.safeParse(schema, value)
  return (result.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? 'root'}: ${issue.message}`)
}

/** What of the files fits the schema; a file that does not is reported by its schema test alone. */
export function contentThatFits<TSchema extends v.GenericSchema>(
  schema: TSchema,
  files: readonly ContentFile[],
): { file: string; content: v.InferOutput<TSchema> }[] {
  return files.flatMap(({ name, value }) => {
    const result = v.safeParse(schema, value)
    return result.success ? [{ file: name, content: result.output }] : []
  })
}
