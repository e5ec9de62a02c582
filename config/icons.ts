import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { iconsCss } from './icons-css'

const TARGET = path.resolve(__dirname, '..', 'src', 'components', 'icon', 'icons.css')

/** Writes icons.css from the shapes; with --check only says whether it is stale. */
function main(): void {
  if (!process.argv.includes('--check')) return writeFileSync(TARGET, iconsCss())
  if (readFileSync(TARGET, 'utf8') === iconsCss()) return
  console.error('icons.css is stale: run npx tsx config/icons.ts')
  process.exitCode = 1
}

main()
