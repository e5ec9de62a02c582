import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The built functions, of which one is called by the test alone: a moved clock fires timers, which would take its work. */
export function functionsWithoutTimersOf(noun: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'))
  const built = resolve('dist/cloudfunctions')
  for (const name of readdirSync(built).filter((one) => one !== noun)) {
    symlinkSync(join(built, name), join(folder, name))
  }
  const quiet = join(folder, noun)
  mkdirSync(quiet)
  symlinkSync(join(built, noun, 'index.js'), join(quiet, 'index.js'))
  const config = JSON.parse(readFileSync(join(built, noun, 'config.json'), 'utf8')) as object
  writeFileSync(join(quiet, 'config.json'), JSON.stringify({ ...config, triggers: [] }))
  return folder
}
