import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type FunctionFixture = { readonly main: string; readonly config?: object }

/** Writes functions as they are deployed; `main` is the source of `(event, context) => …`. */
export function writeFunctions(functions: Record<string, FunctionFixture>): string {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  for (const [name, { main, config }] of Object.entries(functions)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'index.js'), `exports.main = ${main}`)
    if (config) writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
  }
  return folder
}
